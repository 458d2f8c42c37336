package dev.harbinger.assistant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Leaves an endpoint alone that failed three times in a row: for five minutes, and again after each failure until it
 * succeeds. Safe for several threads.
 */
final class Breaker {
    static final Duration PAUSE = Duration.ofMinutes(5);

    private static final int PATIENCE = 3;

    private final InstantSource clock;
    private int failures;
    private Instant pausedUntil = Instant.MIN;

    Breaker(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean isOpen() {
        return clock.instant().isBefore(pausedUntil);
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures >= PATIENCE) {
            pausedUntil = clock.instant().plus(PAUSE);
        }
    }
}
