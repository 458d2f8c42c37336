package dev.harbinger.triage;

import java.time.Duration;
import java.time.Instant;

/**
 * How one person, type or feed fares.
 *
 * @param name null for nobody
 * @param key what the filters of the inbox call it
 * @param oldest when the flag that waits longest was raised; null if none waits
 */
record Tally(String name, String key, long waiting, Instant oldest, long confirmed, long dismissed) {
    public long verdicts() {
        return confirmed + dismissed;
    }

    /** Of the flags with a verdict, the share that was confirmed in hundredths; null without any. */
    public Long precision() {
        return verdicts() == 0 ? null : Math.round(100.0 * confirmed / verdicts());
    }

    /** How many whole days the oldest waits. */
    public long days(Instant now) {
        return oldest == null ? 0 : Duration.between(oldest, now).toDays();
    }
}
