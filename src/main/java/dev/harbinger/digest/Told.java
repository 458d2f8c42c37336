package dev.harbinger.digest;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a digest tells one subscriber.
 *
 * @param changes the most important first
 * @param oldest when the first of it happened, the far future for nothing
 * @param feedsAreNews whether it shows a failing feed that was not told yet
 * @param keys by which the next digest knows what was told, see {@link Subscriber#heard}
 */
record Told(List<Change> changes, Instant oldest, boolean feedsAreNews, Set<Long> keys) {
    Told {
        changes = List.copyOf(changes);
        keys = Set.copyOf(keys);
    }

    boolean isNothing() {
        return changes.isEmpty() && !feedsAreNews;
    }

    /** The same together with failing feeds; {@code known} are the keys of what was told before. */
    Told with(Set<Long> feeds, Set<Long> known) {
        if (feeds.isEmpty()) {
            return this;
        }
        var all = new HashSet<>(keys);
        all.addAll(feeds);
        return new Told(changes, oldest, !known.containsAll(feeds), all);
    }
}
