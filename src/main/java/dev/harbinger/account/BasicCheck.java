package dev.harbinger.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes name and password of HTTP Basic; not of users who are asked for codes, whose programs show a token. */
@ApplicationScoped
class BasicCheck implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final CredentialCheck credentials;

    BasicCheck(CredentialCheck credentials) {
        this.credentials = credentials;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        var caller = Caller.of(HttpSecurityUtils.getRoutingContextAttribute(request));
        var password = new String(request.getPassword().getPassword());
        return credentials
                .check(new Attempt(request.getUsername(), password, caller))
                .map(BasicCheck::identity);
    }

    private static SecurityIdentity identity(Verdict verdict) {
        if (verdict instanceof Verdict.Right right && !right.user().isAskedForCodes()) {
            return Identities.of(right.user());
        }
        if (verdict instanceof Verdict.Later later) {
            throw new AuthenticationFailedException(new TooManyTries(later.rest()));
        }
        throw new AuthenticationFailedException("The name or the password is wrong.");
    }
}
