package dev.harbinger.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Says that there may be new work, so that a stage need not wait for its next tick. It carries nothing and promises
 * nothing: what is due lives in the database, and whoever misses a ring finds the work at the next tick. A stage that
 * has stored something rings; a stage that pulls subscribes once at the start.
 */
@ApplicationScoped
public class Doorbell {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AfterCommit afterCommit;

    Doorbell(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    /** Calls {@code wake} at every ring, on the ringing thread; it must return at once and not throw. */
    public void onRing(Runnable wake) {
        listeners.add(wake);
    }

    /** Wakes all that listen: once the transaction at hand has committed, or at once if there is none. */
    public void ring() {
        afterCommit.then(() -> listeners.forEach(Runnable::run));
    }
}
