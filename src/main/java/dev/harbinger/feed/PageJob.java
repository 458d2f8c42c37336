package dev.harbinger.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Fetches the pages of entries whose feeds want it: a few hosts at a time, and one page after the other of each. */
@ApplicationScoped
class PageJob {
    private static final Logger LOG = Logger.getLogger(PageJob.class);
    private static final int HOSTS = 4;
    private static final int MOST = 40;

    private final PageQueue queue;
    private final PageFetching fetching;
    private final FeedConfig config;
    private volatile boolean ending;

    PageJob(PageQueue queue, PageFetching fetching, FeedConfig config) {
        this.queue = queue;
        this.fetching = fetching;
        this.config = config;
    }

    void stop(@Observes ShutdownEvent end) {
        ending = true;
    }

    @Scheduled(every = "10s", identity = "read-pages", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() throws InterruptedException {
        if (config.enabled()) {
            run();
        }
    }

    /** Fetches what is due; returns when it is stored. Never call it inside a transaction. */
    void run() throws InterruptedException {
        var due = queue.claim(MOST);
        if (!due.isEmpty()) {
            var workers = Executors.newFixedThreadPool(HOSTS);
            try {
                fetch(due, workers);
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private void fetch(List<PageQueue.Due> due, ExecutorService workers) throws InterruptedException {
        var byHost = due.stream().collect(Collectors.groupingBy(page -> host(page.link())));
        workers.invokeAll(byHost.values().stream().map(this::oneAfterTheOther).toList());
    }

    private Callable<Void> oneAfterTheOther(List<PageQueue.Due> pages) {
        return () -> {
            for (var page : pages) {
                if (ending) {
                    break;
                }
                try {
                    queue.store(page, fetching.fetch(page.link()));
                } catch (RuntimeException e) {
                    LOG.warnf(e, "The page %s was not stored; it is fetched again", page.link());
                }
            }
            return null;
        };
    }

    private static String host(String link) {
        try {
            return String.valueOf(URI.create(link).getHost());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
