package dev.harbinger.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what people prove about themselves holds. */
@ConfigMapping(prefix = "harbinger.sessions")
interface SessionConfig {

    /** A session in which nothing was asked for this long ends. */
    @WithDefault("PT2H")
    Duration idle();

    /** A session ends this long after signing in, whatever happens in it. */
    @WithDefault("PT24H")
    Duration lifetime();

    /** A link that invites, or that resets a password, holds this long. */
    @WithDefault("P7D")
    Duration links();

    /** A name and password that were right are believed this long without being hashed again. */
    @WithDefault("PT5M")
    Duration believed();
}
