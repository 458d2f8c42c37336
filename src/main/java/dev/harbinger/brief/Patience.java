package dev.harbinger.brief;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Gives work on strangers' documents a deadline. A few are read at a time, each on a thread of its own that asks {@link
 * #check} whenever it can; a library that never asks is left behind. While several of those go on, no more are begun.
 */
final class Patience {
    private static final int AT_A_TIME = 2;
    private static final int MOST_LEFT_BEHIND = 4;
    private static final Semaphore DESKS = new Semaphore(AT_A_TIME, true);
    private static final AtomicInteger LEFT_BEHIND = new AtomicInteger();

    private final Duration whole;
    private final long end;

    private Patience(Duration whole) {
        this.whole = whole;
        end = System.nanoTime() + whole.toNanos();
    }

    /**
     * What the work returns; throws {@link Unreadable} if it takes longer, or runs out of memory or stack. The time spent
     * waiting for other documents counts.
     */
    static <T> T within(Duration whole, Function<Patience, T> work) {
        var patience = new Patience(whole);
        try {
            if (LEFT_BEHIND.get() >= MOST_LEFT_BEHIND || !DESKS.tryAcquire(patience.left(), TimeUnit.NANOSECONDS)) {
                throw new Unreadable("cannot be read now, for others keep the reader busy; try again later");
            }
            try {
                return patience.read(work);
            } finally {
                DESKS.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("could not be read because the program is stopping; try again");
        }
    }

    /** Throws {@link Unreadable} once the time is up. */
    void check() {
        if (left() <= 0 || Thread.currentThread().isInterrupted()) {
            throw lost();
        }
    }

    private <T> T read(Function<Patience, T> work) throws InterruptedException {
        var result = new FutureTask<>(() -> work.apply(this));
        var reader = new Thread(result, "brief-reading");
        reader.setDaemon(true);
        reader.start();
        try {
            return result.get(left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            leave(reader);
            throw lost();
        } catch (ExecutionException e) {
            throw reason(e.getCause());
        }
    }

    private static void leave(Thread reader) {
        LEFT_BEHIND.incrementAndGet();
        reader.interrupt();
        var watch = new Thread(() -> awaitEnd(reader), "brief-reading-end");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitEnd(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            LEFT_BEHIND.decrementAndGet();
        }
    }

    private long left() {
        return end - System.nanoTime();
    }

    private Unreadable lost() {
        return new Unreadable("takes longer than " + whole.toSeconds() + " seconds to read");
    }

    private static RuntimeException reason(Throwable cause) {
        if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
            return new Unreadable("is nested too deeply or too large to be read");
        }
        return cause instanceof RuntimeException expected ? expected : new IllegalStateException(cause);
    }
}
