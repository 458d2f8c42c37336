package dev.harbinger.assistant;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Counts the calls of a day, by UTC. Kept in memory: a restart begins anew. Safe for several threads. */
final class Budget {
    private final int most;
    private final InstantSource clock;
    private LocalDate day = LocalDate.MIN;
    private int spent;

    Budget(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Takes one call of today; false if none is left. */
    synchronized boolean spend() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            spent = 0;
        }
        if (spent >= most) {
            return false;
        }
        spent++;
        return true;
    }
}
