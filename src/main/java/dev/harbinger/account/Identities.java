package dev.harbinger.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** What the calls know of a user who has proved to be one. */
final class Identities {
    private Identities() {}

    static SecurityIdentity of(User user) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.name()))
                .addRoles(user.role().granted())
                .build();
    }
}
