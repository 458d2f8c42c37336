package dev.harbinger.match;

import dev.harbinger.brief.BriefFormat;
import dev.harbinger.brief.BriefSource;
import dev.harbinger.common.Contention;
import dev.harbinger.common.Doorbell;
import dev.harbinger.common.Workers;
import dev.harbinger.feed.Entry;
import dev.harbinger.feed.FeedKind;
import dev.harbinger.feed.Fresh;
import dev.harbinger.question.Filing;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Matches what is fresh: when the doorbell rings, and at every tick for what was missed. It also has every node follow
 * the questions that others change. No lock is held over any of it.
 */
@ApplicationScoped
public class MatchJob {
    private static final Logger LOG = Logger.getLogger(MatchJob.class);
    private static final String FEED_READER = "feed";

    /** What is judged follows first; those who look see a new question within a second. */
    private static final int FOLLOW_MILLIS = 500;

    private static final int PLACE_MILLIS = 500;
    private static final int ASK_SECONDS = 5;

    private final Matching matching;
    private final LookBack lookBack;
    private final Judging judging;
    private final Waking waking;
    private final Doubts doubts;
    private final Filing filing;
    private final Doorbell doorbell;
    private final QuestionVectors vectors;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final ScheduledExecutorService worker = Workers.one("match");
    private final ScheduledExecutorService follower = Workers.one("follow");
    private final ScheduledExecutorService placer = Workers.one("vectors", Thread.MIN_PRIORITY);
    private final ScheduledExecutorService asker = Workers.one("opinions");

    MatchJob(
            Matching matching,
            LookBack lookBack,
            Judging judging,
            Waking waking,
            Doubts doubts,
            Filing filing,
            Doorbell doorbell,
            QuestionVectors vectors) {
        this.matching = matching;
        this.lookBack = lookBack;
        this.judging = judging;
        this.waking = waking;
        this.doubts = doubts;
        this.filing = filing;
        this.doorbell = doorbell;
        this.vectors = vectors;
    }

    void listen(@Observes StartupEvent start) {
        doorbell.onRing(this::wake);
        follower.scheduleWithFixedDelay(() -> carefully(judging::follow), 0, FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
        placer.scheduleWithFixedDelay(() -> carefully(vectors::settle), 0, PLACE_MILLIS, TimeUnit.MILLISECONDS);
        asker.scheduleWithFixedDelay(() -> carefully(doubts::settle), ASK_SECONDS, ASK_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent end) {
        Workers.end(worker, follower, placer, asker);
    }

    @Scheduled(every = "10s", identity = "match", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        wake();
    }

    private void wake() {
        if (wanted.compareAndSet(false, true)) {
            worker.execute(() -> {
                wanted.set(false);
                carefully(this::runAll);
            });
        }
    }

    private void carefully(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            Workers.failed(worker, LOG, "Matching failed; it is tried again at the next tick", e);
        }
    }

    /** Judges fresh entries until none is left; returns when that is so. Never call it inside a transaction. */
    public void run() {
        judging.follow();
        for (var batch = matching.fresh(); !batch.isEmpty() && !isEnding(); batch = matching.fresh()) {
            file(batch);
            matching.judge(batch);
        }
    }

    private void runAll() {
        run();
        while (!isEnding() && lookBack.judgeNewQuestions() > 0) {
            // until none is left
        }
        Contention.settle(waking::wake);
    }

    private boolean isEnding() {
        return worker.isShutdown();
    }

    /** Files the briefs among entries before they are judged, then a kill loses none. */
    private void file(List<Fresh> batch) {
        batch.stream()
                .map(Fresh::entry)
                .filter(entry -> entry.feed().kind() == FeedKind.BRIEFS)
                .forEach(this::file);
    }

    private void file(Entry entry) {
        try {
            filing.file(brief(entry), FEED_READER);
        } catch (HttpProblem e) {
            LOG.infof("An entry was not filed as a brief: %s", e.getDetail());
        }
    }

    private static BriefSource brief(Entry entry) {
        var text = entry.body().isBlank() ? entry.summary() : entry.body();
        return new BriefSource(
                BriefFormat.TEXT,
                text.isBlank() ? entry.title() : text,
                entry.title(),
                entry.link(),
                entry.publishedAt(),
                null,
                null);
    }
}
