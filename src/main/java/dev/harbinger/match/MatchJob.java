package dev.harbinger.match;

import dev.harbinger.common.Contention;
import dev.harbinger.common.Doorbell;
import dev.harbinger.question.Filing;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Matches what is fresh: when the doorbell rings, and at every tick for what was missed. */
@ApplicationScoped
public class MatchJob {
    private static final Logger LOG = Logger.getLogger(MatchJob.class);
    private static final String FEED_READER = "feed";

    private final Matching matching;
    private final Filing filing;
    private final Doorbell doorbell;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "match");
        thread.setDaemon(true);
        return thread;
    });

    MatchJob(Matching matching, Filing filing, Doorbell doorbell) {
        this.matching = matching;
        this.filing = filing;
        this.doorbell = doorbell;
    }

    void listen(@Observes StartupEvent start) {
        doorbell.onRing(this::wake);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    @Scheduled(every = "10s", identity = "match", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        run();
    }

    private void wake() {
        if (wanted.compareAndSet(false, true)) {
            worker.execute(() -> {
                wanted.set(false);
                try {
                    run();
                } catch (RuntimeException e) {
                    LOG.warn("Matching failed; it is tried again at the next tick", e);
                }
            });
        }
    }

    /** Matches until nothing fresh is left; returns when that is so. Never call it inside a transaction. */
    public void run() {
        matching.exclusively(() -> {
            while (Contention.settle(matching::judgeNewQuestions) > 0) {
                // until none is left
            }
            do {
                Contention.settle(matching::freshBriefs).forEach(this::file);
            } while (Contention.settle(matching::judgeFresh) > 0);
            Contention.settle(matching::wake);
        });
    }

    private void file(dev.harbinger.brief.BriefSource brief) {
        try {
            filing.file(brief, FEED_READER);
        } catch (HttpProblem e) {
            LOG.infof("An entry was not filed as a brief: %s", e.getDetail());
        }
    }
}
