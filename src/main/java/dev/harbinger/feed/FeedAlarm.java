package dev.harbinger.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How many feeds need somebody's eyes, for the navigation of every page; the templates know it as {@code feedAlarm}. It is
 * counted every few seconds at most, and never on a thread that must not wait.
 */
@Named("feedAlarm")
@ApplicationScoped
public class FeedAlarm {
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private record Count(long feeds, Instant at) {}

    private final FeedRepository feeds;
    private final InstantSource clock;
    private volatile Count last = new Count(0, Instant.EPOCH);

    FeedAlarm(FeedRepository feeds, InstantSource clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    public long getFailing() {
        var now = clock.instant();
        if (last.at().plus(GOOD_FOR).isBefore(now) && BlockingOperationControl.isBlockingAllowed()) {
            last = new Count(QuarkusTransaction.joiningExisting().call(feeds::failing), now);
        }
        return last.feeds();
    }
}
