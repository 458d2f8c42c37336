package dev.harbinger.account;

import dev.harbinger.common.Days;
import dev.harbinger.common.Trail.Kind;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which lines of the audit trail are asked for; a bean parameter, and what the form on the page shows again. */
public class AuditFilter {
    @QueryParam("kind")
    Kind kind;

    @QueryParam("who")
    String who;

    @QueryParam("since")
    String since;

    @QueryParam("until")
    String until;

    @QueryParam("q")
    String q;

    public Kind getKind() {
        return kind;
    }

    public String getWho() {
        return Objects.requireNonNullElse(who, "");
    }

    public String getSince() {
        return Objects.requireNonNullElse(since, "");
    }

    public String getUntil() {
        return Objects.requireNonNullElse(until, "");
    }

    public String getQ() {
        return Objects.requireNonNullElse(q, "");
    }

    String name() {
        return getWho().isBlank() ? null : who.strip().toLowerCase(Locale.ROOT);
    }

    Instant from() {
        return Days.instant("since", since);
    }

    /** The day that is named counts. */
    Instant to() {
        var named = Days.instant("until", until);
        return named == null || until.strip().length() > 10 ? named : named.plus(Duration.ofDays(1));
    }

    /** The address of the next page of the same lines. */
    String next(String cursor) {
        var parts = new TreeMap<>(Map.of(
                "who", getWho(),
                "since", getSince(),
                "until", getUntil(),
                "q", getQ(),
                "kind", kind == null ? "" : kind.name(),
                "cursor", cursor));
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isBlank())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/audit?", ""));
    }
}
