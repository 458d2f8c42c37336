package dev.harbinger.triage;

import dev.harbinger.common.AfterCommit;
import dev.harbinger.common.Workers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Tells whoever listens of each step of triage, once, soon after it is stored. Steps are read from the database, at once
 * for those of this process and every two seconds for those of others that share it; while nobody listens nothing is read.
 */
@ApplicationScoped
class TriageNews {
    private static final Logger LOG = Logger.getLogger(TriageNews.class);
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final int MOST = 1000;

    /**
     * One step for people who look at the same list.
     *
     * @param version the flag's, after the newest step
     */
    record News(
            long step,
            long flag,
            long question,
            String what,
            String status,
            String who,
            String detail,
            Instant at,
            int version) {
        static News of(FlagStep step) {
            var flag = step.flag();
            return new News(
                    step.id(),
                    flag.id(),
                    flag.question().id(),
                    step.what().name(),
                    flag.status().name(),
                    step.who(),
                    step.detail(),
                    step.happenedAt(),
                    flag.steps());
        }
    }

    private final FlagSteps steps;
    private final AfterCommit afterCommit;
    private final InstantSource clock;
    private final BroadcastProcessor<News> broadcast = BroadcastProcessor.create();
    private final AtomicInteger listeners = new AtomicInteger();
    private final Map<Long, Boolean> told = new LinkedHashMap<>();
    private final ScheduledExecutorService worker = Workers.one("triage-news");

    TriageNews(FlagSteps steps, AfterCommit afterCommit, InstantSource clock) {
        this.steps = steps;
        this.afterCommit = afterCommit;
        this.clock = clock;
        worker.scheduleWithFixedDelay(this::tell, 2, 2, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent end) {
        Workers.end(worker);
    }

    /** A step was taken in the transaction at hand. */
    void happened() {
        afterCommit.then(() -> worker.execute(this::tell));
    }

    /** The steps from now on, until the listener leaves; one that reads too slowly misses some. */
    Multi<News> listen() {
        return broadcast
                .onOverflow()
                .drop()
                .onSubscription()
                .invoke(listeners::incrementAndGet)
                .onTermination()
                .invoke(listeners::decrementAndGet);
    }

    private void tell() {
        if (listeners.get() == 0) {
            return;
        }
        try {
            read().forEach(broadcast::onNext);
        } catch (RuntimeException e) {
            LOG.warn("The steps of triage could not be read; it is tried again", e);
        }
    }

    private List<News> read() {
        var since = clock.instant().minus(OVERLAP);
        var fresh = QuarkusTransaction.requiringNew()
                .call(() -> steps.since(since, MOST).stream()
                        .filter(step -> told.putIfAbsent(step.id(), true) == null)
                        .map(News::of)
                        .sorted(java.util.Comparator.comparing(News::at))
                        .toList());
        told.keySet().stream()
                .limit(Math.max(0, told.size() - 2 * MOST))
                .toList()
                .forEach(told::remove);
        return fresh;
    }
}
