package dev.harbinger.match;

import dev.harbinger.feed.EntryUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The entries that flags rest on, or that tell the same story; they are kept as long as the flag is. */
@ApplicationScoped
class FlaggedEntries implements EntryUse {
    private final EntityManager rows;

    FlaggedEntries(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public Set<Long> needed(Collection<Long> entries) {
        var needed = new HashSet<>(select("select f.entry.id from Flag f where f.entry.id in :ids", entries));
        needed.addAll(select("select s.id from Flag f join f.sameStory s where s.id in :ids", entries));
        return needed;
    }

    private List<Long> select(String jpql, Collection<Long> ids) {
        return rows.createQuery(jpql, Long.class).setParameter("ids", ids).getResultList();
    }
}
