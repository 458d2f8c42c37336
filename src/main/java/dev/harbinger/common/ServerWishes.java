package dev.harbinger.common;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/** Reads from the headers of an answer when the server wants to be asked again. Nonsense counts as nothing said. */
final class ServerWishes {
    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,12})", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private ServerWishes() {}

    /** How long the server asks to be left alone, in seconds or as a date; null if it does not say, or says the past. */
    static Duration retryAfter(HttpResponse answer, Instant now) {
        var text = header(answer, "Retry-After");
        if (text == null) {
            return null;
        }
        var wait = SECONDS.matcher(text.strip()).matches()
                ? Duration.ofSeconds(Long.parseLong(text.strip()))
                : until(text, now);
        return wait == null || wait.isNegative() || wait.isZero() ? null : wait;
    }

    /** How long the answer stays good, by Cache-Control or else Expires; null if the server does not say. */
    static Duration freshFor(HttpResponse answer, Instant now) {
        var control = header(answer, "Cache-Control");
        var age = control == null ? null : MAX_AGE.matcher(control);
        if (age != null && age.find()) {
            return Duration.ofSeconds(Long.parseLong(age.group(1)));
        }
        var expires = header(answer, "Expires");
        var wait = expires == null ? null : until(expires, now);
        return wait == null || wait.isNegative() ? null : wait;
    }

    private static Duration until(String date, Instant now) {
        try {
            var at = ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(now, at.toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A header as it came, null if it is absent or blank. */
    static String header(HttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().isBlank() ? null : header.getValue();
    }
}
