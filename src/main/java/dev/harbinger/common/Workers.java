package dev.harbinger.common;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Makes the threads for work behind the pages, and ends them with the program: before the database goes, so when the
 * {@link io.quarkus.runtime.ShutdownEvent} comes, without noise, and without an interruption unless the work takes too long.
 */
public final class Workers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Workers() {}

    /** One daemon thread of a name; once it is ended, what comes is left without a word: it is found again after a start. */
    public static ScheduledThreadPoolExecutor one(String name) {
        return one(name, Thread.NORM_PRIORITY);
    }

    /** The same with a priority. */
    public static ScheduledThreadPoolExecutor one(String name, int priority) {
        return new ScheduledThreadPoolExecutor(
                1,
                work -> {
                    var thread = new Thread(work, name);
                    thread.setDaemon(true);
                    thread.setPriority(priority);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Lets what runs end, within some seconds in all; what waits is left. */
    public static void end(ExecutorService... all) {
        var ending = List.of(all);
        ending.forEach(ExecutorService::shutdown);
        long last = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var workers : ending) {
                if (!workers.awaitTermination(last - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    workers.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending.forEach(ExecutorService::shutdownNow);
        }
    }

    /** Logs that work of theirs failed; what fails because they end is no failure. */
    public static void failed(ExecutorService workers, Logger log, String words, Exception why) {
        if (workers.isShutdown()) {
            log.debug(words, why);
        } else {
            log.warn(words, why);
        }
    }
}
