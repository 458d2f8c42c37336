package dev.harbinger.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Polls what is due: claims it from the database with a lease, so that a crash or a second node loses and doubles
 * nothing, and hands it to a bounded number of workers, a few per host.
 */
@ApplicationScoped
class FeedPoller {
    private static final Logger LOG = Logger.getLogger(FeedPoller.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private record Claim(long id, String host) {}

    private final FeedRepository feeds;
    private final FeedPolling polling;
    private final FeedConfig config;
    private final InstantSource clock;
    private final Semaphore free;
    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
    private final ExecutorService workers;

    FeedPoller(FeedRepository feeds, FeedPolling polling, FeedConfig config, InstantSource clock) {
        this.feeds = feeds;
        this.polling = polling;
        this.config = config;
        this.clock = clock;
        free = new Semaphore(config.concurrency());
        workers = Executors.newFixedThreadPool(config.concurrency(), work -> {
            var thread = new Thread(work, "feed-poll");
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    @Scheduled(every = "5s", identity = "poll-feeds", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pollDue() {
        if (config.enabled() && free.availablePermits() > 0) {
            claim(free.availablePermits()).forEach(this::hand);
        }
    }

    private List<Claim> claim(int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var due = feeds.due(now, limit);
            due.forEach(feed -> feed.lease(now.plus(LEASE).plus(config.timeout())));
            return due.stream()
                    .map(feed -> new Claim(feed.id(), host(feed.url())))
                    .toList();
        });
    }

    private void hand(Claim claim) {
        free.acquireUninterruptibly();
        workers.execute(() -> {
            var host = hosts.computeIfAbsent(claim.host(), name -> new Semaphore(config.perHost()));
            host.acquireUninterruptibly();
            try {
                polling.poll(claim.id());
            } catch (RuntimeException e) {
                LOG.warnf(e, "Polling feed %d failed; it is tried again when its lease ends", claim.id());
            } finally {
                host.release();
                free.release();
            }
        });
    }

    private static String host(String url) {
        var host = URI.create(url).getHost();
        return host == null ? url : host;
    }
}
