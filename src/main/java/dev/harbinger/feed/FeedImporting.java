package dev.harbinger.feed;

import dev.harbinger.common.Contention;
import dev.harbinger.common.Workers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/**
 * Takes lists of feeds in, some hundred lines in a transaction; how far it got lies in the row, so that a restart goes on
 * where it stopped.
 */
@ApplicationScoped
class FeedImporting {
    private static final Logger LOG = Logger.getLogger(FeedImporting.class);
    private static final int STEP = 500;

    private final EntityManager rows;
    private final FeedCatalog catalog;
    private final InstantSource clock;
    private final ExecutorService worker = Workers.one("feed-import");

    FeedImporting(EntityManager rows, FeedCatalog catalog, InstantSource clock) {
        this.rows = rows;
        this.catalog = catalog;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent end) {
        Workers.end(worker);
    }

    /**
     * Begins to take a list in, and returns at once.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it is no OPML
     */
    Long begin(String opml) {
        var lines = Opml.read(opml).size();
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var begun = new FeedImport(opml, lines, clock.instant());
            rows.persist(begun);
            return begun.id();
        });
        worker.execute(this::finishAll);
        return id;
    }

    Optional<FeedImport> find(long id) {
        return Optional.ofNullable(rows.find(FeedImport.class, id));
    }

    @Scheduled(every = "1m", identity = "import-feeds", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        worker.execute(this::finishAll);
    }

    private void finishAll() {
        try {
            while (!worker.isShutdown() && Contention.settle(this::step)) {
                // until none is left
            }
        } catch (RuntimeException e) {
            Workers.failed(worker, LOG, "Taking in feeds failed; it goes on at the next tick", e);
        }
    }

    /** Takes the next lines of the oldest list in; false if there is none. */
    private boolean step() {
        var open = rows.createQuery("from FeedImport i where i.finishedAt is null order by i.id", FeedImport.class)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        open.forEach(this::advance);
        return !open.isEmpty();
    }

    private void advance(FeedImport list) {
        var lines =
                Opml.read(list.opml()).stream().skip(list.done()).limit(STEP).toList();
        var imported = lines.isEmpty() ? new FeedCatalog.Imported(0, 0, List.of()) : catalog.takeIn(lines);
        list.advance(lines.size(), imported, clock.instant());
    }
}
