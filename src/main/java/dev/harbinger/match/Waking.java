package dev.harbinger.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Wakes the flags whose snooze has ended. */
@ApplicationScoped
class Waking {
    private static final int BATCH = 100;

    private final FlagRepository flags;
    private final InstantSource clock;

    Waking(FlagRepository flags, InstantSource clock) {
        this.flags = flags;
        this.clock = clock;
    }

    /** Wakes one batch, in the caller's transaction; how many there were. */
    int wake() {
        var awake = flags.awake(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), BATCH);
        awake.forEach(Flag::undo);
        return awake.size();
    }
}
