package dev.harbinger.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever tries passwords, and locks nobody out. After some wrong ones for a name from an address, the next
 * ones for that name from there are looked at one after the other, each a while after the one before; the same name from
 * elsewhere is not touched. Counts in memory, in each process, for the keys that were tried last.
 */
@ApplicationScoped
class WrongPasswords {
    private static final int FREE = 5;
    private static final int KEPT = 20_000;
    private static final Duration FIRST_WAIT = Duration.ofMillis(125);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    /** Nobody waits longer than this in line; who would have to is told to come back. */
    static final Duration LONGEST_LINE = Duration.ofSeconds(6);

    /** What was wrong how often, and from when on the next attempt is looked at. */
    private record Tries(int wrong, Instant last, Instant next) {}

    private final InstantSource clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > KEPT;
        }
    };

    WrongPasswords(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Takes a place in line. An attempt that would wait longer than {@link #LONGEST_LINE} gets none and is to be refused
     * unseen.
     *
     * @return how long to wait before the attempt may be looked at
     */
    synchronized Duration placeInLine(Attempt attempt) {
        var now = clock.instant();
        var known = tries.get(attempt.key());
        if (known == null || known.last().plus(FORGOTTEN_AFTER).isBefore(now)) {
            tries.remove(attempt.key());
            return Duration.ZERO;
        }
        var start = known.next().isBefore(now) ? now : known.next();
        var waiting = Duration.between(now, start);
        if (waiting.compareTo(LONGEST_LINE) <= 0) {
            tries.put(attempt.key(), new Tries(known.wrong(), known.last(), start.plus(pause(known.wrong()))));
        }
        return waiting;
    }

    /** The attempt was wrong. */
    synchronized void wrong(Attempt attempt) {
        var now = clock.instant();
        var known = tries.get(attempt.key());
        var count = known == null ? 1 : known.wrong() + 1;
        var next = now.plus(pause(count));
        var later = known != null && known.next().isAfter(next) ? known.next() : next;
        tries.put(attempt.key(), new Tries(count, now, later));
    }

    /** The attempt was right; what was wrong before it is forgotten. */
    synchronized void right(Attempt attempt) {
        tries.remove(attempt.key());
    }

    private static Duration pause(int wrong) {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
