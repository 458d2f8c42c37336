package dev.harbinger.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns the name in a session cookie, which nobody else could have written, into the user as it is now. */
@ApplicationScoped
class SessionCheck implements IdentityProvider<TrustedAuthenticationRequest> {
    private final UserRepository users;

    SessionCheck(UserRepository users) {
        this.users = users;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> QuarkusTransaction.requiringNew()
                .call(() -> users.named(request.getPrincipal()))
                .map(Identities::of)
                .orElseThrow(() -> new AuthenticationFailedException("There is no such user any more.")));
    }
}
