package dev.harbinger.digest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Lets so many pass in a second and no more, evenly, whichever thread asks. */
final class Pace {
    private final long gap;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    Pace(int perSecond) {
        gap = Duration.ofSeconds(1).toNanos() / Math.max(1, perSecond);
    }

    /** Waits for its turn. */
    void await() {
        var now = System.nanoTime();
        var turn = next.getAndUpdate(last -> Math.max(last, now - TimeUnit.MILLISECONDS.toNanos(100)) + gap);
        for (var left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
