package dev.harbinger.account;

import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Who looks at a page and where; the templates know it as {@code visitor}. */
@Named("visitor")
@RequestScoped
public class Visitor {
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
