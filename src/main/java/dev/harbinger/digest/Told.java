package dev.harbinger.digest;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a digest tells one subscriber.
 *
 * @param changes the most important first
 * @param oldest when the first of it happened, the far future for nothing
 * @param keys by which the next digest knows what was told, see {@link Subscriber#heard}
 */
record Told(List<Change> changes, Instant oldest, Set<Long> keys) {
    Told {
        changes = List.copyOf(changes);
        keys = Set.copyOf(keys);
    }
}
