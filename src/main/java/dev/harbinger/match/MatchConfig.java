package dev.harbinger.match;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When an entry is flagged. */
@ConfigMapping(prefix = "harbinger.flags")
interface MatchConfig {
    /** The likelihood from which an entry raises a flag, 0 to 1; the default is the one that the evaluation chose. */
    @WithDefault("0.6")
    double threshold();

    /** How many days of stored entries a new question is judged against. */
    @WithDefault("90")
    int lookBackDays();

    /** How far from the threshold a likelihood is doubtful, so that a second opinion is asked if somebody gives any. */
    @WithDefault("0.2")
    double doubt();
}
