package dev.harbinger.account;

import dev.harbinger.account.SecretRequest.Proof;
import dev.harbinger.common.Languages;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Reads the cookie of a session, or the {@code Bearer} token of a program. A cookie that does not hold any more makes a
 * stranger; a token that does not is refused.
 */
@ApplicationScoped
class SecretMechanism implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer " + ApiToken.PREFIX;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        var header = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.startsWith(BEARER)
                    ? providers.authenticate(request(Proof.TOKEN, header.substring("Bearer ".length())))
                    : Uni.createFrom().nullItem();
        }
        return SessionCookie.of(call)
                .map(secret -> providers
                        .authenticate(request(Proof.SESSION, secret))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull()
                        .invoke(identity -> speak(identity, call)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** Lets the pages speak the language that the user has chosen. */
    private static void speak(SecurityIdentity identity, RoutingContext call) {
        if (identity != null) {
            Identities.locale(identity).ifPresent(locale -> call.put(Languages.CHOSEN, locale));
        }
    }

    private static SecretRequest request(Proof proof, String words) {
        return request(proof, new Secret(words.strip()));
    }

    private static SecretRequest request(Proof proof, Secret secret) {
        return new SecretRequest(proof, secret);
    }

    /** {@link Challenges} says what is missing. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SecretRequest.class);
    }
}
