package dev.harbinger.feed;

import dev.harbinger.common.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Makes one of two feeds when one of them turns out to have moved onto the other. What later stages need is kept. */
@ApplicationScoped
class FeedMerging {
    private final EntityManager rows;
    private final EntryUses uses;

    FeedMerging(EntityManager rows, EntryUses uses) {
        this.rows = rows;
        this.uses = uses;
    }

    /** Moves the entries of a feed to another that stays, and removes it; in the caller's transaction. */
    void merge(Feed from, Feed into) {
        rows.flush();
        rows.createQuery(
                        "update Entry e set e.feed = :into where e.feed = :from and e.guidHash not in (select k.guidHash from Entry k where k.feed = :into)")
                .setParameter("into", into)
                .setParameter("from", from)
                .executeUpdate();
        keepNeeded(from, into);
        into.merge(from, count(into));
        rows.remove(from);
        rows.flush();
    }

    /** Entries that both feeds have go with the old feed, unless something rests on them: then both are kept. */
    private void keepNeeded(Feed from, Feed into) {
        var doubled = rows.createQuery("select e.id from Entry e where e.feed = :from", Long.class)
                .setParameter("from", from)
                .getResultList();
        for (var id : uses.needed(doubled)) {
            rows.createQuery("update Entry e set e.feed = :into, e.guidHash = :hash where e.id = :id")
                    .setParameter("into", into)
                    .setParameter("hash", Hash.of("merged\n" + id))
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }

    private long count(Feed feed) {
        return rows.createQuery("select count(e) from Entry e where e.feed = :feed", Long.class)
                .setParameter("feed", feed)
                .getSingleResult();
    }
}
