package dev.harbinger.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Signing in by a provider of identities (OpenID Connect); where it is and who we are to it, {@code quarkus.oidc.*} says. */
@ConfigMapping(prefix = "harbinger.oidc")
interface ProviderConfig {

    /** Whether the login page offers it. */
    @WithDefault("false")
    boolean enabled();

    /** What the login page calls it. */
    @WithDefault("single sign-on")
    String name();

    /** The role of somebody who comes for the first time. */
    @WithDefault("viewer")
    Role role();
}
