package dev.harbinger.match;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When an entry is flagged. */
@ConfigMapping(prefix = "harbinger.flags")
interface MatchConfig {
    /** The threshold that the evaluation chose. */
    String THRESHOLD = "0.15";

    /** The likelihood from which an entry raises a flag, 0 to 1; the default is the one that the evaluation chose. */
    @WithDefault(THRESHOLD)
    double threshold();

    /** How many days of stored entries a new question is judged against. */
    @WithDefault("90")
    int lookBackDays();

    /** Whether the meaning of entries is read as well as their words, by sentence embeddings in this process. */
    @WithDefault("true")
    boolean embeddings();

    /** How far from the threshold a likelihood is doubtful, so that a second opinion is asked if somebody gives any. */
    @WithDefault("0.2")
    double doubt();
}
