package dev.harbinger.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;

/** When and of what subscribers hear. */
@ConfigMapping(prefix = "harbinger.digests")
interface DigestConfig {
    /** Whether digests are made on a schedule at all; by hand they always are. */
    @WithDefault("true")
    boolean enabled();

    /** A question is due soon from this long before its deadline. */
    @WithDefault("P7D")
    Period dueWithin();

    /** Questions of one kind in one mail; the rest is a number and a link. */
    @WithDefault("15")
    int perSection();

    /** Whether digests show a small picture of the week, and its numbers in plain text. */
    @WithDefault("true")
    boolean picture();

    /** How long the first news waits for more before a mail at once goes out. */
    @WithDefault("PT2M")
    Duration atOnceWait();

    /** No subscriber gets mails at once more often. */
    @WithDefault("PT30M")
    Duration atOnceInterval();

    /** From this local time no mail at once goes out; it waits until the quiet ends. */
    Optional<LocalTime> quietFrom();

    /** When the quiet ends. */
    Optional<LocalTime> quietUntil();

    /** How long the link to confirm holds. */
    @WithDefault("P7D")
    Period confirmWithin();

    /** Subscriptions that strangers may ask for in a minute, all together. */
    @WithDefault("30")
    int strangersPerMinute();
}
