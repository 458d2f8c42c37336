package dev.harbinger.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of the search. */
@ConfigMapping(prefix = "harbinger.search")
interface SearchConfig {
    /** Keeps the index in memory instead of in the folder {@code search} of {@code harbinger.data-dir}. */
    @WithDefault("false")
    boolean inMemory();

    /** How long after a change it is found at the latest. */
    @WithDefault("PT3S")
    Duration every();
}
