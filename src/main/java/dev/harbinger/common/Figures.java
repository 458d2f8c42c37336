package dev.harbinger.common;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Remembers for some seconds what it took long to count, so that many who look at a large desk do not count it each for
 * themselves. What is quickly counted, as in any small database, is counted each time. For several threads.
 */
@ApplicationScoped
public class Figures {
    private static final Logger LOG = Logger.getLogger(Figures.class);
    private static final int MOST = 500;

    /** A figure is good for so many times what it took to count, so that counting takes a small share of the time. */
    private static final int GOOD_TIMES = 20;

    private static final int TOLERATED_TIMES = 100;

    /** Who counts behind the answers rests so many times what the last count took: many figures take a tenth of a processor. */
    private static final int REST_TIMES = 9;

    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    /**
     * What was counted.
     *
     * @param at when, on the clock of {@link System#nanoTime}
     * @param took how long, in nanoseconds
     */
    private record Figure(Object counted, long at, long took) {
        /** Whether it is younger than some time, or than some times what it took. */
        boolean isYoung(Duration age, long times) {
            return System.nanoTime() - at < Math.max(age.toNanos(), times * took);
        }
    }

    private final FiguresConfig config;
    private final Runnable connection;
    private final Duration patience;
    private final Map<Object, Figure> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Figure> eldest) {
            return size() > MOST;
        }
    };
    private final Map<Object, CompletableFuture<Figure>> underway = new ConcurrentHashMap<>();
    private final Set<Object> asked = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor counting = Workers.one("figures");

    /** On the clock of {@link System#nanoTime}; for the thread that counts behind the answers. */
    private long restsUntil = System.nanoTime();

    @Inject
    Figures(FiguresConfig config, EntityManager rows) {
        this(config, () -> rows.unwrap(Session.class).doWork(connection -> {}), PATIENCE);
    }

    /**
     * Makes one.
     *
     * @param connection has the caller's transaction take the connection that it keeps until its end
     * @param patience how long somebody waits for what another one counts
     */
    Figures(FiguresConfig config, Runnable connection, Duration patience) {
        this.config = config;
        this.connection = connection;
        this.patience = patience;
        counting.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void stop(@Observes ShutdownEvent end) {
        Workers.end(counting);
    }

    /**
     * The figure of a key: counted now, or a few seconds ago if that took long. One that grows old is counted anew behind
     * the answer, in a transaction of its own, so that {@code count} must not rest on the caller's.
     */
    public <T> T of(Object key, Supplier<T> count) {
        var figure = find(key);
        if (figure == null || !figure.isYoung(config.good().plus(config.tolerated()), TOLERATED_TIMES)) {
            figure = countedOnce(key, count);
        } else if (!figure.isYoung(config.good(), GOOD_TIMES)) {
            countBehind(key, count);
        }
        @SuppressWarnings("unchecked")
        var counted = (T) figure.counted();
        return counted;
    }

    private Figure find(Object key) {
        synchronized (known) {
            return known.get(key);
        }
    }

    /**
     * Many who ask at once, as after a start, have it counted by the first of them, and if that fails by the next. Who counts
     * or waits has a connection to the database, so that those who wait never keep the one who counts from having one.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 for who waited too long
     */
    private Figure countedOnce(Object key, Supplier<?> count) {
        connection.run();
        var mine = new CompletableFuture<Figure>();
        for (var first = underway.putIfAbsent(key, mine); first != null; first = underway.putIfAbsent(key, mine)) {
            var figure = await(first);
            if (figure.isPresent()) {
                return figure.get().took() >= config.costly().toNanos() ? figure.get() : counted(key, count);
            }
        }
        try {
            mine.complete(counted(key, count));
            return mine.join();
        } finally {
            underway.remove(key);
            mine.complete(null);
        }
    }

    /** None if the other failed. */
    private Optional<Figure> await(CompletableFuture<Figure> underway) {
        try {
            return Optional.ofNullable(underway.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw Problems.busy("The desk is busy counting for this page. Try again in half a minute.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("Somebody else could not count it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Waiting for somebody else to count it was interrupted", e);
        }
    }

    private Figure counted(Object key, Supplier<?> count) {
        long start = System.nanoTime();
        var figure = new Figure(count.get(), start, System.nanoTime() - start);
        synchronized (known) {
            if (figure.took() >= config.costly().toNanos()) {
                known.put(key, figure);
            } else {
                known.remove(key);
            }
        }
        return figure;
    }

    private void countBehind(Object key, Supplier<?> count) {
        if (asked.add(key)) {
            counting.execute(() -> countRested(key, count));
        }
    }

    private void countRested(Object key, Supplier<?> count) {
        long start = System.nanoTime();
        if (restsUntil > start) {
            counting.schedule(() -> countRested(key, count), restsUntil - start, TimeUnit.NANOSECONDS);
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> counted(key, count));
        } catch (RuntimeException e) {
            LOG.debugf(e, "%s could not be counted", key);
        } finally {
            asked.remove(key);
            long end = System.nanoTime();
            restsUntil = end + Math.min(REST_TIMES * (end - start), LONGEST_REST.toNanos());
        }
    }
}
