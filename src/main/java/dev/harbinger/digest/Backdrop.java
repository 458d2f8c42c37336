package dev.harbinger.digest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a digest shows besides changes: the desk's week, and to the desk itself the feeds that cannot be read. */
record Backdrop(Week week, List<FailingFeed> failing) {
    static final Backdrop NONE = new Backdrop(Week.NONE, List.of());

    /** The same for readers who need not know of feeds. */
    Backdrop forReaders() {
        return failing.isEmpty() ? this : new Backdrop(week, List.of());
    }

    Set<Long> keys() {
        return failing.stream().map(FailingFeed::key).collect(Collectors.toSet());
    }
}
