package dev.harbinger.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Puts work off until what the transaction at hand has stored is there for all to see. */
@ApplicationScoped
public class AfterCommit {
    private final TransactionSynchronizationRegistry transactions;

    AfterCommit(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Runs the work once the transaction has committed, or at once if there is none; it must be quick and not throw. */
    public void then(Runnable work) {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transactions.registerInterposedSynchronization(new OnceCommitted(work));
        } else {
            work.run();
        }
    }

    private record OnceCommitted(Runnable work) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing is stored here
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                work.run();
            }
        }
    }
}
