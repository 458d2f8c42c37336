package dev.harbinger.common;

import java.time.Duration;

/** A moment by which something must be over, on the monotonic clock, so that a clock set back does not move it. */
record Deadline(long nanoTime) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left; zero when it is over. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    boolean isOver() {
        return left().isZero();
    }
}
