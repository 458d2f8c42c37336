package dev.harbinger.account;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The user who makes the request at hand. */
@RequestScoped
class CurrentUser {
    private final SecurityIdentity identity;
    private final UserRepository users;

    CurrentUser(SecurityIdentity identity, UserRepository users) {
        this.identity = identity;
        this.users = users;
    }

    /** The row, in the transaction at hand. */
    User get() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    /** The name, without asking the database. */
    String name() {
        return identity.getPrincipal().getName();
    }

    /** The row, unless a stranger asks. */
    Optional<User> find() {
        return identity.isAnonymous()
                ? Optional.empty()
                : users.named(identity.getPrincipal().getName());
    }

    /** The highest role that the session or token at hand grants, which may be less than the user's. */
    Role role() {
        var granted = Role.VIEWER;
        for (var role : Role.values()) {
            if (identity.hasRole(role.words())) {
                granted = role;
            }
        }
        return granted;
    }
}
