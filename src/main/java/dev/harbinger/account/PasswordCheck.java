package dev.harbinger.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Checks name and password, of the form login as of HTTP Basic; an unknown name takes as long as a wrong password. */
@ApplicationScoped
class PasswordCheck implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final UserRepository users;
    private final String nobodysHash = BcryptUtil.bcryptHash("nobody has this password");

    PasswordCheck(UserRepository users) {
        this.users = users;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() ->
                check(request.getUsername(), new String(request.getPassword().getPassword())));
    }

    private SecurityIdentity check(String name, String password) {
        var user = QuarkusTransaction.requiringNew().call(() -> users.named(name));
        if (!hasPassword(user, password)) {
            throw new AuthenticationFailedException("The name or the password is wrong.");
        }
        return Identities.of(user.orElseThrow());
    }

    private boolean hasPassword(Optional<User> user, String password) {
        return user.map(known -> known.hasPassword(password))
                .orElseGet(() -> BcryptUtil.matches(password, nobodysHash) && false);
    }
}
