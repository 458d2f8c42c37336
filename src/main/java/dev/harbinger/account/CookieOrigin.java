package dev.harbinger.account;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A cookie goes along whoever makes a browser ask. So a change that nothing but a cookie vouches for carries the token of
 * a form, or says that it comes from a page of ours; a page of another site is refused in any case.
 */
final class CookieOrigin {
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final Set<String> FORMS =
            Set.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    private final SecurityIdentity identity;

    CookieOrigin(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod())
                && Identities.isByCookie(identity)
                && !isForm(request.getMediaType())
                && !saysWhereFrom(request)) {
            throw HttpProblem.builder()
                    .withStatus(Status.FORBIDDEN)
                    .withTitle("Forbidden")
                    .withDetail("A session's cookie came without Origin or Sec-Fetch-Site."
                            + " Programs send an API token as Authorization: Bearer instead.")
                    .build();
        }
    }

    /** Forms carry a token, which is checked elsewhere. */
    private static boolean isForm(MediaType type) {
        return type != null && FORMS.contains(type.getType() + "/" + type.getSubtype());
    }

    private static boolean saysWhereFrom(ContainerRequestContext request) {
        return request.getHeaderString("Origin") != null || request.getHeaderString("Sec-Fetch-Site") != null;
    }
}
