package dev.harbinger.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets what a provider of single sign-on proved count only where people come back from it, and grant nothing there: its
 * cookie on any other page, and its roles anywhere, are those of a stranger. Only sessions of ours can be revoked.
 */
@ApplicationScoped
class ProviderLimits implements SecurityIdentityAugmentor {
    private static final QuarkusPrincipal NOBODY = new QuarkusPrincipal("");

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (!(identity.getPrincipal() instanceof JsonWebToken)) {
            return Uni.createFrom().item(identity);
        }
        var call = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        return Uni.createFrom().item(isAtTheDoor(call) ? withoutRoles(identity) : stranger());
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    private static boolean isAtTheDoor(RoutingContext call) {
        return call != null && call.normalizedPath().equals(SingleSignOnPage.PATH);
    }

    private static SecurityIdentity withoutRoles(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
    }

    private static SecurityIdentity stranger() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(NOBODY)
                .setAnonymous(true)
                .build();
    }
}
