package dev.harbinger.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * How often a feed is polled.
 *
 * @param interval as it has adapted to how often the feed changes
 * @param asked what the feed itself asks to wait at least
 * @param skipped hours of the day, in UTC, at which it asks not to be polled
 */
record Rhythm(Duration interval, Duration asked, Set<Integer> skipped) {

    /** The same after a poll that brought nothing. */
    Rhythm slower(PollPolicy policy) {
        return new Rhythm(policy.longer(interval), asked, skipped);
    }

    /** When to poll next, if the server asks to wait so long; null if it says nothing. */
    Instant next(Duration freshFor, PollPolicy policy, Instant now) {
        return policy.next(
                interval, freshFor != null && freshFor.compareTo(asked) > 0 ? freshFor : asked, skipped, now);
    }
}
