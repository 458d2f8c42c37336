package dev.harbinger.common;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.concurrent.Callable;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** Two transactions that change the same rows at once: one of them has lost, and has changed nothing. */
public final class Contention {
    private static final int TRIES = 5;

    private Contention() {}

    /**
     * Calls {@code work} in a transaction of its own, and again while it loses against others, also where both add the
     * same row. It must read all that it changes; never call this inside a transaction.
     */
    public static <T> T settle(Callable<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException e) {
                if (tries == TRIES || !isLost(e) && !addedTwice(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether a transaction failed because somebody else changed the same row first. */
    static boolean isLost(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof OptimisticLockException
                        || cause instanceof StaleStateException
                        || cause instanceof PessimisticLockException
                        || cause instanceof LockAcquisitionException);
    }

    private static boolean addedTwice(Throwable failure) {
        return Causes.of(failure).anyMatch(ConstraintViolationException.class::isInstance);
    }
}
