package dev.harbinger.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Gathers what polls brought and stores it in batches, on a thread of its own: a commit waits for the disk, and so it is
 * shared. What is lost with the process is polled again when the lease ends.
 */
@ApplicationScoped
class PollWriter {
    private static final Logger LOG = Logger.getLogger(PollWriter.class);
    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final Duration QUIET_LINGER = Duration.ofSeconds(5);

    private final PollStore store;
    private final FeedMetrics metrics;
    private final PollQueue waiting = new PollQueue(LINGER, QUIET_LINGER);
    private volatile boolean ending;
    private Thread thread;

    PollWriter(PollStore store, FeedMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /** Hands over a poll; waits while too many are waiting already. */
    void write(Polled polled) throws InterruptedException {
        start();
        waiting.put(polled);
    }

    private synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::run, "feed-write");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        try {
            while (!ending || !waiting.isEmpty()) {
                var batch = waiting.next();
                if (!batch.isEmpty()) {
                    write(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Polled> batch) {
        try {
            var reports = store.store(batch);
            for (int i = 0; i < batch.size(); i++) {
                metrics.polled(batch.get(i), reports.get(i));
            }
        } catch (RuntimeException e) {
            LOG.logf(
                    ending ? Logger.Level.DEBUG : Logger.Level.WARN,
                    e,
                    "%d polls were not stored; they are repeated when their leases end",
                    batch.size());
        }
    }

    /** Stores what waits, and ends. */
    synchronized void stop() {
        ending = true;
        waiting.end();
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(10).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
