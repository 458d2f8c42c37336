package dev.harbinger.account;

import dev.harbinger.common.DateWords;
import dev.harbinger.common.Languages;
import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Who looks at a page and where; the templates know it as {@code visitor}. */
@Named("visitor")
@RequestScoped
public class Visitor {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final CsrfTokenParameterProvider csrf;

    Visitor(SecurityIdentity identity, RoutingContext request, CsrfTokenParameterProvider csrf) {
        this.identity = identity;
        this.request = request;
        this.csrf = csrf;
    }

    /** The token that every form carries; empty on a page of an error, which has none. */
    public String getFormToken() {
        try {
            return csrf.getToken();
        } catch (IllegalStateException e) {
            return "";
        }
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    public String getName() {
        return identity.getPrincipal().getName();
    }

    /** The zone that dates are written in, {@code Europe/Paris}; empty for the browser's own. */
    public String getZone() {
        return Identities.zone(identity).map(ZoneId::getId).orElse("");
    }

    /** The language that dates are written in, {@code de}; empty for that of the page. */
    public String getLanguage() {
        return Identities.locale(identity).map(Locale::toLanguageTag).orElse("");
    }

    /** A point in time in the visitor's zone and language: {@code 24 Nov 2026, 13:05 UTC}. */
    public String stamp(Instant instant) {
        return DateWords.moment(
                instant,
                Identities.zone(identity).orElse(UTC),
                Identities.locale(identity).orElseGet(Languages::wanted));
    }

    /** Whether the visitor holds a role such as {@code analyst}. */
    public boolean may(String role) {
        return identity.hasRole(role);
    }

    /** Whether the page at hand is the one of this path or lies below it. */
    public boolean isIn(String path) {
        var at = request.normalizedPath();
        return path.equals("/") ? at.equals("/") : at.equals(path) || at.startsWith(path + "/");
    }
}
