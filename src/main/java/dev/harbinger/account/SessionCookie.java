package dev.harbinger.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookie that holds the secret of a session: not for scripts, not for requests that other sites make, and only over
 * TLS where the request came that way or {@code harbinger.base-url} says that all do.
 */
@ApplicationScoped
class SessionCookie {
    static final String NAME = "harbinger-session";

    private final boolean alwaysSecure;

    SessionCookie(@ConfigProperty(name = "harbinger.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        alwaysSecure = baseUrl.startsWith("https:");
    }

    /** The secret that a browser sends. */
    static Optional<Secret> of(RoutingContext call) {
        return Optional.ofNullable(call.request().getCookie(NAME)).map(cookie -> new Secret(cookie.getValue()));
    }

    /** Sets the secret, for as long as the browser runs. */
    NewCookie holding(Secret secret, RoutingContext call) {
        return base(call).value(secret.words()).build();
    }

    /** Takes it away. */
    NewCookie gone(RoutingContext call) {
        return base(call).value("").maxAge(0).build();
    }

    private NewCookie.Builder base(RoutingContext call) {
        return new NewCookie.Builder(NAME)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .secure(alwaysSecure || isOverTls(call));
    }

    private static boolean isOverTls(RoutingContext call) {
        return call.request().isSSL() || "https".equals(call.request().getHeader("X-Forwarded-Proto"));
    }
}
