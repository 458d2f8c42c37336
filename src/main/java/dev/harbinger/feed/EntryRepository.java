package dev.harbinger.feed;

import dev.harbinger.common.Hash;
import dev.harbinger.common.Listing;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.SortKey;
import dev.harbinger.feed.reading.ParsedEntry;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The entries that are kept, and which of them the next stage has not pulled yet. */
@ApplicationScoped
public class EntryRepository implements PanacheRepository<Entry> {
    /** Which entries of a document of a feed are stored already. */
    KnownEntries known(Feed feed, Collection<ParsedEntry> document) {
        if (document.isEmpty()) {
            return new KnownEntries(document, List.of());
        }
        var guids = document.stream().map(entry -> Hash.of(entry.guid())).toList();
        var stored = new LinkedHashSet<>(list("feed = ?1 and guidHash in ?2", feed, guids));
        var found = stored.stream().map(Entry::guidHash).collect(Collectors.toSet());
        var links = document.stream()
                .filter(entry -> entry.link() != null && !found.contains(Hash.of(entry.guid())))
                .map(KnownEntries::link)
                .toList();
        if (!links.isEmpty()) {
            stored.addAll(list("feed = ?1 and linkHash in ?2", feed, links));
        }
        return new KnownEntries(document, stored);
    }

    /**
     * The oldest entries that are new or have new words, with their feeds. They are locked on the list before their words
     * are read: a poll that brings other words meanwhile puts them on the list again.
     */
    public List<Entry> fresh(int limit) {
        var ids = getEntityManager()
                .createQuery("from FreshEntry f order by f.entryId", FreshEntry.class)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .map(FreshEntry::entryId)
                .toList();
        return ids.isEmpty() ? List.of() : list("from Entry e join fetch e.feed where e.id in ?1 order by e.id", ids);
    }

    /** Takes entries off the list of fresh ones, in the transaction that has used them. */
    public void pulled(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createQuery("delete from FreshEntry f where f.entryId in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    void refresh(Entry entry, Instant now) {
        getEntityManager().merge(new FreshEntry(entry.id(), now));
    }

    /** Entries published since, behind an id, in the order of their ids, with their feeds. */
    public List<Entry> publishedSince(Instant since, long behind, int limit) {
        return find(
                        "from Entry e join fetch e.feed where e.publishedAt >= ?1 and e.id > ?2 order by e.id",
                        since,
                        behind)
                .page(0, limit)
                .list();
    }

    /** The newest entries of a feed. */
    List<Entry> newest(Feed feed, int limit) {
        return find("feed = ?1 order by publishedAt desc, id desc", feed)
                .page(0, limit)
                .list();
    }

    Page<Entry> list(Long feed, Instant since, String words, PageRequest request) {
        var listing = new Listing<>(getEntityManager(), Entry.class, "-publishedAt");
        if (since == null && (words == null || words.isBlank())) {
            listing.countedBy(() -> kept(feed));
        }
        return listing.sortableBy(SortKey.instant("publishedAt", "e.publishedAt"))
                .sortableBy(SortKey.instant("fetchedAt", "e.fetchedAt"))
                .where("e.feed.id = :feed", "feed", feed)
                .where("e.publishedAt >= :since", "since", since)
                .containing("q", words, "e.title", "e.summary")
                .page(request);
    }

    /** How many entries a feed has, or all feeds have if it is null; feeds keep count, so that nobody counts a million rows. */
    private long kept(Long feed) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(f.entryCount), 0) from Feed f where f.id = coalesce(:feed, f.id)",
                        Long.class)
                .setParameter("feed", feed)
                .getSingleResult();
    }
}
