package dev.harbinger.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which sentences of an entry have each of some things, as bits; that of the headline is the lowest. Filled by one thread.
 *
 * @param <T> what is looked for
 */
final class Places<T> {
    /** The headline. */
    static final int HEADLINE = 1;

    /** All sentences but the headline. */
    static final int BELOW_HEADLINE = ~HEADLINE;

    /** All sentences. */
    static final int ANYWHERE = -1;

    private static final Integer NOWHERE = 0;

    private final Map<T, Integer> places = new HashMap<>();

    /** Notes that a sentence, counted from 0, has something. */
    void add(T thing, int sentence) {
        places.merge(thing, 1 << sentence, (one, other) -> one | other);
    }

    /** The sentences that have something. */
    int of(T thing) {
        return places.getOrDefault(thing, NOWHERE);
    }

    /** The sentences that have any of some things. */
    int ofAny(Collection<T> things) {
        int any = 0;
        for (var thing : things) {
            any |= of(thing);
        }
        return any;
    }

    /** The sentences that have all of some things. */
    int ofAll(Collection<T> things) {
        int all = ANYWHERE;
        for (var thing : things) {
            all &= of(thing);
        }
        return all;
    }

    /** What any sentence has. */
    Set<T> all() {
        return places.keySet();
    }
}
