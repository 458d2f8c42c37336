package dev.harbinger.digest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a digest shows besides changes: the desk's week, and to the desk itself the feeds that cannot be read.
 *
 * @param picture of the week, drawn once for all digests of a run; empty for none
 */
record Backdrop(Week week, byte[] picture, List<FailingFeed> failing) {
    static final Backdrop NONE = new Backdrop(Week.NONE, Written.NO_PICTURE, List.of());

    /** The same for readers who need not know of feeds. */
    Backdrop forReaders() {
        return failing.isEmpty() ? this : new Backdrop(week, picture, List.of());
    }

    Set<Long> keys() {
        return failing.stream().map(FailingFeed::key).collect(Collectors.toSet());
    }
}
