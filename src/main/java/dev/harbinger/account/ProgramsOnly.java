package dev.harbinger.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets in programs that show a token or a password, and no browser: its cookie would come along whoever made it ask. The
 * settings name what is guarded so, {@code quarkus.http.auth.permission.*.policy=programs}.
 */
@ApplicationScoped
class ProgramsOnly implements HttpSecurityPolicy {
    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext call, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.map(somebody ->
                somebody.isAnonymous() || Identities.isByCookie(somebody) ? CheckResult.DENY : CheckResult.PERMIT);
    }

    @Override
    public String name() {
        return "programs";
    }
}
