package dev.harbinger.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Removes entries that are older than they are kept and that no later stage needs, a few at a time. */
@ApplicationScoped
class EntryPruning {
    private static final Logger LOG = Logger.getLogger(EntryPruning.class);
    private static final int STEP = 500;

    /** An entry that is old enough to go. */
    record Old(Long id, Long feed, Instant publishedAt) {}

    private record Step(Instant before, int removed) {}

    private final EntityManager rows;
    private final EntryUses uses;
    private final FeedConfig config;
    private final InstantSource clock;

    EntryPruning(EntityManager rows, EntryUses uses, FeedConfig config, InstantSource clock) {
        this.rows = rows;
        this.uses = uses;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", identity = "prune-entries", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void prune() {
        int removed = 0;
        for (var before = clock.instant().minus(config.keep()); before != null; ) {
            var end = before;
            var step = QuarkusTransaction.requiringNew().call(() -> step(end));
            removed += step.removed();
            before = step.before();
        }
        if (removed > 0) {
            LOG.infof("Removed %d entries that were older than %s", removed, config.keep());
        }
    }

    /** Removes what may go among the next entries before a moment; where to go on is null at the end. */
    private Step step(Instant before) {
        var old = rows.createQuery(
                        "select e.id, e.feed.id, e.publishedAt from Entry e where e.publishedAt < :before and e.fetchedAt < :fetched order by e.publishedAt desc, e.id desc",
                        Old.class)
                .setParameter("before", before)
                .setParameter("fetched", clock.instant().minus(config.keep()))
                .setMaxResults(STEP)
                .getResultList();
        var needed = uses.needed(old.stream().map(Old::id).toList());
        var unneeded =
                old.stream().filter(entry -> !needed.contains(entry.id())).toList();
        remove(unneeded);
        return new Step(old.size() < STEP ? null : old.get(STEP - 1).publishedAt(), unneeded.size());
    }

    private void remove(List<Old> entries) {
        if (entries.isEmpty()) {
            return;
        }
        rows.createQuery("delete from Entry e where e.id in :ids")
                .setParameter("ids", entries.stream().map(Old::id).toList())
                .executeUpdate();
        entries.stream()
                .collect(Collectors.groupingBy(Old::feed, Collectors.counting()))
                .forEach((feed, count) -> rows.createQuery(
                                "update Feed f set f.entryCount = f.entryCount - :count where f.id = :feed")
                        .setParameter("count", count)
                        .setParameter("feed", feed)
                        .executeUpdate());
    }
}
