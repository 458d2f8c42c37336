package dev.harbinger.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Signing in by an OpenID Connect provider, beside the form. */
@ConfigMapping(prefix = "harbinger.oidc")
interface SingleSignOnConfig {

    /** Whether the login page offers it. */
    @WithDefault("false")
    boolean enabled();

    /** The address of the provider, under which it answers {@code .well-known/openid-configuration}. */
    Optional<String> issuer();

    /** What the provider calls this program. */
    Optional<String> clientId();

    /** What this program proves itself with to the provider. */
    Optional<String> clientSecret();

    /** What the button says people sign in with. */
    @WithDefault("single sign-on")
    String label();

    /** The claim that a new user is named after. */
    @WithDefault("preferred_username")
    String nameClaim();

    /**
     * The claim that holds roles, such as {@code groups} or {@code realm_access/roles}: at each sign-in the highest is taken
     * over, and who has none is refused. Without it roles are given on the page of the people.
     */
    Optional<String> rolesClaim();

    /** What the names of roles begin with in that claim: {@code harbinger-analyst}. */
    @WithDefault("harbinger-")
    String rolesPrefix();

    /** The role of new users where no claim holds roles. */
    @WithDefault("VIEWER")
    Role role();

    /** Whether somebody who has no account yet gets one. */
    @WithDefault("true")
    boolean create();
}
