package dev.harbinger.common;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses changes that a browser sends on behalf of another site, whatever credentials come along: by
 * {@code Sec-Fetch-Site} (W3C Fetch Metadata), or by {@code Origin} where a browser is older. Programs send neither.
 */
final class SameOrigin {
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
            throw HttpProblem.builder()
                    .withStatus(Status.FORBIDDEN)
                    .withTitle("Forbidden")
                    .withDetail("The change was sent from a page of another site. Make it on Harbinger's own pages.")
                    .build();
        }
    }

    private static boolean isForeign(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeaderString("Origin");
        return origin != null && !sameHost(origin, request.getHeaderString("Host"));
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
