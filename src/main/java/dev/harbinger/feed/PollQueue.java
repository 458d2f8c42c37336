package dev.harbinger.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Polls that wait to be stored, handed out by batches: a commit writes whole pages of the database, so that many cost little
 * more than one. News waits for little company, that nothing changed for more. Several threads may put, one takes.
 */
final class PollQueue {
    static final int MOST_TOGETHER = 1000;
    static final int MOST_NEWS = 200;
    private static final int MOST_WAITING = 400;
    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

    private final BlockingQueue<Polled> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final long linger;
    private final long quietLinger;
    private volatile boolean ending;

    /** @param linger how long news waits for company, {@code quietLinger} how long other polls do */
    PollQueue(Duration linger, Duration quietLinger) {
        this.linger = linger.toNanos();
        this.quietLinger = quietLinger.toNanos();
    }

    /** Hands over a poll; waits while too many are waiting already. */
    void put(Polled polled) throws InterruptedException {
        waiting.put(polled);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** From now on nothing waits for company. */
    void end() {
        ending = true;
    }

    /** What is to be stored together; waits for it a second at most, and then hands out nothing. */
    List<Polled> next() throws InterruptedException {
        var batch = new ArrayList<Polled>();
        long end = System.nanoTime() + LOOK_NANOS;
        int news = 0;
        while (batch.size() < MOST_TOGETHER && news < MOST_NEWS) {
            long left = end - System.nanoTime();
            var next = waiting.poll(Math.min(left, LOOK_NANOS), TimeUnit.NANOSECONDS);
            if (next == null) {
                if (left <= LOOK_NANOS || ending) {
                    break;
                }
                continue;
            }
            long last = System.nanoTime() + (isQuiet(next) ? quietLinger : linger);
            end = batch.isEmpty() ? last : Math.min(end, last);
            news += isQuiet(next) ? 0 : 1;
            batch.add(next);
        }
        return batch;
    }

    private static boolean isQuiet(Polled polled) {
        return polled.result() instanceof PollResult.Unchanged;
    }
}
