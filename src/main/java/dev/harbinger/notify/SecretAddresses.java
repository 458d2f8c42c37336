package dev.harbinger.notify;

import dev.harbinger.common.Hash;
import dev.harbinger.common.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The secret addresses that were given out, and whether a request may read. */
@ApplicationScoped
@Transactional
class SecretAddresses implements PanacheRepository<SecretAddress> {
    static final Set<String> PATHS = Set.of("/flags.atom", "/questions.atom", "/questions.ics");
    private static final int BYTES = 24;
    private static final int LONGEST_QUERY = 2000;
    private static final int UNAUTHORIZED = 401;

    private final SecurityIdentity identity;
    private final InstantSource clock;

    SecretAddresses(SecurityIdentity identity, InstantSource clock) {
        this.identity = identity;
        this.clock = clock;
    }

    List<SecretAddress> newestFirst() {
        return list("order by createdAt desc, id desc");
    }

    /** Makes an address; what is returned, path, query and secret, is shown once and kept nowhere. */
    String make(String path, String query) {
        var filters = query == null ? "" : query.strip().replaceFirst("^\\?", "");
        if (path == null || !PATHS.contains(path)) {
            throw Problems.unprocessable("path", "must be one of " + PATHS);
        }
        if (filters.length() > LONGEST_QUERY || !filters.matches("[\\w%&=+.,:!~*'()-]*")) {
            throw Problems.unprocessable("query", "must be a query as the page of the list shows it in its address");
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        persist(new SecretAddress(
                secret, path, plain(filters), identity.getPrincipal().getName(), clock.instant()));
        return path + "?" + (plain(filters).isEmpty() ? "" : plain(filters) + "&") + "key=" + secret;
    }

    /** Refuses a request by somebody who is not signed in and whose address is not a secret one. */
    void check(UriInfo uri, String key) {
        if (identity.hasRole("viewer") || key != null && isGiven(uri, key)) {
            return;
        }
        throw HttpProblem.builder()
                .withStatus(UNAUTHORIZED)
                .withTitle("Unauthorized")
                .withDetail("Sign in, or read by an address from the page “Ways out”, exactly as it was given.")
                .withHeader("WWW-Authenticate", "Basic realm=\"Harbinger\"")
                .build();
    }

    private boolean isGiven(UriInfo uri, String key) {
        var query = uri.getRequestUri().getRawQuery();
        return find("secretHash", Hash.of(key))
                .firstResultOptional()
                .filter(found -> found.path().equals(uri.getRequestUri().getPath()))
                .filter(found -> found.query().equals(plain(query)))
                .isPresent();
    }

    /** The filters alone: without the secret and without fields that are left blank. */
    private static String plain(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith("key=") && !part.endsWith("=") && !part.isEmpty())
                .collect(Collectors.joining("&"));
    }
}
