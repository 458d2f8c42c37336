package dev.harbinger.common;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/**
 * A number of rows for every page: counted every few seconds at most, and never on a thread that must not wait, which gets
 * the last one. For several threads.
 */
public final class RecentCount {
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private record Count(long rows, Instant at) {}

    private final Callable<Long> rows;
    private final InstantSource clock;
    private volatile Count last = new Count(0, Instant.EPOCH);

    /** A count of rows; they are counted within the transaction at hand, or one of their own. */
    public RecentCount(Callable<Long> rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** How many there are; 0 before they were first counted. */
    public long get() {
        var now = clock.instant();
        if (last.at().plus(GOOD_FOR).isBefore(now) && BlockingOperationControl.isBlockingAllowed()) {
            last = new Count(QuarkusTransaction.joiningExisting().call(rows), now);
        }
        return last.rows();
    }
}
