package dev.harbinger.feed;

import dev.harbinger.common.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Polls what is due: claims it, puts it into the lanes of the hosts, and hands what came to the writer. While more is due
 * than there is room for it claims more as polls end, else at every tick: a claim of many costs little more than of one.
 */
@ApplicationScoped
class FeedPoller {
    private static final Logger LOG = Logger.getLogger(FeedPoller.class);
    private static final int IN_HAND_PER_WORKER = 16;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long SECONDS_TO_END = 15;

    private final FeedClaims claims;
    private final FeedFetching fetching;
    private final PollWriter writer;
    private final FeedMetrics metrics;
    private final FeedConfig config;
    private final PollLanes lanes;
    private final int mostInHand;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile long lastClaim;
    private volatile boolean more;
    private volatile boolean leftSome;
    private final ExecutorService claimer = Workers.one("feed-claim");

    FeedPoller(FeedClaims claims, FeedFetching fetching, PollWriter writer, FeedMetrics metrics, FeedConfig config) {
        this.claims = claims;
        this.fetching = fetching;
        this.writer = writer;
        this.metrics = metrics;
        this.config = config;
        mostInHand = IN_HAND_PER_WORKER * config.concurrency();
        lanes = new PollLanes(config.concurrency(), config.perHost(), this::poll);
    }

    void stop(@Observes ShutdownEvent event) {
        Workers.end(claimer);
        lanes.stop(SECONDS_TO_END);
        writer.stop();
    }

    @Scheduled(every = "5s", identity = "poll-feeds", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (config.enabled()) {
            wake();
        }
    }

    private void wake() {
        if (!claimer.isShutdown() && wanted.compareAndSet(false, true)) {
            claimer.execute(() -> {
                wanted.set(false);
                try {
                    claimDue();
                } catch (RuntimeException e) {
                    Workers.failed(claimer, LOG, "Claiming feeds failed; it is tried again at the next tick", e);
                }
            });
        }
    }

    /** Claims as much as there is room for; how many feeds that were. */
    int claimDue() {
        int room = mostInHand - lanes.inHand();
        if (room <= 0) {
            return 0;
        }
        lastClaim = System.nanoTime();
        var taken = claims.due(room, lanes.roomForFailing(), lanes.full(), lanes::room);
        taken.claims().forEach(lanes::add);
        more = taken.claims().size() == room;
        leftSome = taken.leftSome();
        metrics.inHand(lanes.inHand());
        return taken.claims().size();
    }

    private void poll(Claim claim) {
        try {
            writer.write(fetching.poll(claim));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf(e, "Polling %s failed; it is tried again when its lease ends", claim.url());
        }
        claimMoreSoon();
    }

    private void claimMoreSoon() {
        metrics.inHand(lanes.inHand());
        var rested = System.nanoTime() - lastClaim > PAUSE.toNanos();
        if (config.enabled() && lanes.inHand() < mostInHand / 2 && (more || leftSome && rested)) {
            wake();
        }
    }
}
