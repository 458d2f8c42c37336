package dev.harbinger.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** How channels are told. */
@ConfigMapping(prefix = "harbinger.notify")
interface NotifyConfig {
    /** How long the first news waits for more of it before people get a message. */
    @WithDefault("PT1M")
    Duration firstWait();

    /** No channel of people gets messages more often. */
    @WithDefault("PT15M")
    Duration interval();

    /** After this time people are reminded of flags that still wait for a verdict. */
    @WithDefault("PT24H")
    Duration repeat();

    /** From this time people get no message until the quiet ends. */
    Optional<LocalTime> quietFrom();

    /** When the quiet ends. */
    Optional<LocalTime> quietUntil();

    /** The zone of the quiet. */
    @WithDefault("UTC")
    ZoneId zone();

    /** The whole time of one message. */
    @WithDefault("PT15S")
    Duration timeout();
}
