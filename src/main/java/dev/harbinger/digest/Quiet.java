package dev.harbinger.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a mail at once may go: news waits a while for more of it, mails keep an interval, and hours of the reader's night
 * are quiet; what waited is one mail in the morning.
 */
@ApplicationScoped
class Quiet {
    private final DigestConfig config;

    Quiet(DigestConfig config) {
        this.config = config;
    }

    /** No reader gets two mails at once within it. */
    Duration interval() {
        return config.atOnceInterval();
    }

    /** Whether news of which the oldest came then may go now. */
    boolean mayGo(ZoneId zone, Instant oldest, Instant now) {
        return !oldest.plus(config.atOnceWait()).isAfter(now) && !isQuiet(LocalTime.ofInstant(now, zone));
    }

    private boolean isQuiet(LocalTime time) {
        if (config.quietFrom().isEmpty() || config.quietUntil().isEmpty()) {
            return false;
        }
        var from = config.quietFrom().get();
        var until = config.quietUntil().get();
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
