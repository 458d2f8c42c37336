package dev.harbinger.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a group of news may become one message: after the first of it has waited, an interval after the last message, and
 * not in quiet hours; a reminder after a longer while. Pure.
 *
 * @param quietFrom, quietUntil null for no quiet
 */
record Grouping(
        Duration firstWait,
        Duration interval,
        Duration repeat,
        LocalTime quietFrom,
        LocalTime quietUntil,
        ZoneId zone) {
    static Grouping of(NotifyConfig config) {
        return new Grouping(
                config.firstWait(),
                config.interval(),
                config.repeat(),
                config.quietFrom().orElse(null),
                config.quietUntil().orElse(null),
                config.zone());
    }

    /** Whether news of which the oldest came then may go now; {@code last} is null if there was no message yet. */
    boolean maySpeak(Instant oldest, Instant last, Instant now) {
        return !oldest.plus(firstWait).isAfter(now)
                && (last == null || !last.plus(interval).isAfter(now))
                && !isQuiet(now);
    }

    /** Whether it is time to remind of what was told. */
    boolean mayRemind(Instant last, Instant now) {
        return last != null && !last.plus(repeat).isAfter(now) && !isQuiet(now);
    }

    private boolean isQuiet(Instant now) {
        if (quietFrom == null || quietUntil == null) {
            return false;
        }
        var time = LocalTime.ofInstant(now, zone);
        return quietFrom.isBefore(quietUntil)
                ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) || time.isBefore(quietUntil);
    }
}
