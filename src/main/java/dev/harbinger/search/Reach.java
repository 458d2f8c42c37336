package dev.harbinger.search;

import java.time.Duration;
import java.time.Instant;

/**
 * From which moment on rows must be read (again). What others commit late is stamped a little before what came last;
 * where nothing came for a while nothing is read again, however much came together at last.
 */
final class Reach {
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    /** Nothing becomes visible so long after its stamp, and the clocks of nodes differ by less. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private Instant rest = Instant.MIN;

    /** All was read that could be seen at a moment. */
    void readAll(Instant seen) {
        rest = seen.minus(LATE);
    }

    /** Nothing was read yet. */
    void forget() {
        rest = Instant.MIN;
    }

    /** @param last the stamp of the last row of a kind that was read */
    Instant from(Instant last) {
        var again = last.minus(OVERLAP);
        return again.isBefore(rest) ? rest : again;
    }
}
