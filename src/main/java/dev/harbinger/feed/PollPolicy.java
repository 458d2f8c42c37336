package dev.harbinger.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * When a feed is polled again: pure arithmetic. The interval shrinks with news and grows without, so that a feed is
 * polled about three times for each time that it changes; what the server asks for wins if it is later.
 *
 * @param chance a number from 0 to 1, which keeps feeds from coming due together
 */
record PollPolicy(Duration min, Duration max, DoubleSupplier chance) {
    static final Duration LONGEST_REFUSAL = Duration.ofDays(7);
    private static final int MOST_DOUBLINGS = 20;

    /** The interval after a poll that brought news. */
    Duration shorter(Duration interval) {
        return clamped(interval.multipliedBy(2).dividedBy(3));
    }

    /** The interval after a poll that brought nothing. */
    Duration longer(Duration interval) {
        return clamped(interval.multipliedBy(5).dividedBy(4));
    }

    /**
     * When to poll after one that went well.
     *
     * @param asked what the feed and its server ask to wait at least, zero if nothing
     * @param skipped hours of the day, in UTC, at which the feed asks not to be polled
     */
    Instant next(Duration interval, Duration asked, Set<Integer> skipped, Instant now) {
        var wait = clamped(asked.compareTo(interval) > 0 ? asked : interval);
        var at = now.plus(wait).plus(share(wait, 0.05));
        for (int hours = 0; hours < 24 && skipped.contains(hour(at)); hours++) {
            at = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS).plus(share(Duration.ofMinutes(10), 1));
        }
        return at;
    }

    /** When to poll after some failures in a row: twice as late each time, and in the later half of that time by chance. */
    Instant afterFailures(int failures, Instant now) {
        var doubled = min.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        var wait = doubled.compareTo(max) > 0 ? max : doubled;
        var half = wait.dividedBy(2);
        return now.plus(half.compareTo(min) < 0 ? min : half).plus(share(half, 1));
    }

    /** When to poll a server that asked to be left alone for a while; up to a week is obeyed. */
    Instant afterRefusal(Duration retryAfter, Instant now) {
        var wait = retryAfter.compareTo(min) < 0 ? min : retryAfter;
        return wait.compareTo(LONGEST_REFUSAL) > 0
                ? now.plus(LONGEST_REFUSAL)
                : now.plus(wait).plus(share(min, 1));
    }

    private Duration clamped(Duration wait) {
        if (wait.compareTo(min) < 0) {
            return min;
        }
        return wait.compareTo(max) > 0 ? max : wait;
    }

    private Duration share(Duration of, double most) {
        return Duration.ofMillis((long) (of.toMillis() * most * chance.getAsDouble()));
    }

    private static int hour(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getHour();
    }
}
