package dev.harbinger.welcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the first start takes in. */
@ConfigMapping(prefix = "harbinger.welcome")
interface WelcomeConfig {
    /** Whether the first start takes in a sample brief and a sample feed. */
    @WithDefault("true")
    boolean samples();

    /** Whether the first start takes in the starter feeds of {@code config/feeds.opml}. */
    @WithDefault("true")
    boolean starterFeeds();
}
