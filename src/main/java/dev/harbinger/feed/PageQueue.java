package dev.harbinger.feed;

import dev.harbinger.common.Contention;
import dev.harbinger.common.Doorbell;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;

/** The pages that are still to be fetched for entries. */
@ApplicationScoped
class PageQueue {
    /** Of more entries that come with one poll, as at the first, only these are read. */
    static final int MOST_AT_ONCE = 30;

    private static final int SKIP_LOCKED = -2;

    /** A page that this node fetches now. */
    record Due(long entryId, int tries, String link) {}

    private final EntityManager rows;
    private final EntryRepository entries;
    private final Doorbell doorbell;
    private final InstantSource clock;

    PageQueue(EntityManager rows, EntryRepository entries, Doorbell doorbell, InstantSource clock) {
        this.rows = rows;
        this.entries = entries;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** Wants the page of an entry, in the caller's transaction. */
    void add(Entry entry) {
        rows.persist(new EntryPage(entry.id(), clock.instant()));
    }

    /** Claims what is due, the longest due first; never call it inside a transaction. */
    List<Due> claim(int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var due = rows.createQuery(
                            "from EntryPage p where p.dueAt <= :now order by p.dueAt, p.entryId", EntryPage.class)
                    .setParameter("now", now)
                    .setMaxResults(most)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                    .getResultList();
            due.forEach(page -> page.claim(now));
            return due.stream()
                    .map(page -> new Due(
                            page.entryId(),
                            page.tries(),
                            entries.findById(page.entryId()).link()))
                    .toList();
        });
    }

    /** Stores what came; never call it inside a transaction. */
    void store(Due due, PageResult result) {
        Contention.settle(() -> {
            var page = rows.find(EntryPage.class, due.entryId(), LockModeType.PESSIMISTIC_WRITE);
            if (page != null && page.tries() == due.tries()) {
                apply(page, result);
            }
            return due;
        });
        if (result instanceof PageResult.Read) {
            doorbell.ring();
        }
    }

    private void apply(EntryPage page, PageResult result) {
        var now = clock.instant();
        var entry = entries.findById(page.entryId());
        if (result instanceof PageResult.Read read) {
            entry.pageRead(read.words());
            entry.feed().pages().read();
            entries.refresh(entry, now);
            rows.remove(page);
        } else if (result instanceof PageResult.Failed failed) {
            entry.feed().pages().failed(failed.why(), now);
            if (failed.forGood() || page.isHopeless()) {
                rows.remove(page);
            } else {
                page.failed(now);
            }
        }
    }
}
