package dev.harbinger.common;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long figures are remembered that it takes long to count. */
@ConfigMapping(prefix = "harbinger.figures")
interface FiguresConfig {
    /** A figure that took as long is remembered. */
    @WithDefault("PT0.005S")
    Duration costly();

    /** For so long it is good. */
    @WithDefault("PT3S")
    Duration good();

    /** For so long after that it is still shown while it is counted anew. */
    @WithDefault("PT20S")
    Duration tolerated();
}
