package dev.harbinger.feed;

import dev.harbinger.common.Figures;
import dev.harbinger.common.Listing;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.SortKey;
import dev.harbinger.common.WordIndex;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** The entries that are kept, and which of them the next stage has not pulled yet. */
@ApplicationScoped
public class EntryRepository implements PanacheRepository<Entry> {
    private static final int TRIES = 3;

    /** Where more are kept, words are looked up in the index instead of read through. */
    private static final long MANY = 50_000;

    private static final int MOST_FOUND = 500;
    private static final String PUBLISHED = "publishedAt";

    /** Joined from the left, so that a database begins with the list, which is short, however few the feeds are. */
    private static final String WAITING = "select e, f.storedAt from FreshEntry f left join Entry e on e.id = f.entryId"
            + " left join fetch e.feed where f.tries < :tries order by f.entryId";

    private static final String STORED = "select e.id, e.guid_hash, e.link_hash, e.words_hash"
            + " from unnest(cast(? as varchar array)) as wanted(hash) join entry e on e.feed_id = ? and e.";

    private static final String TAKE = "delete from fresh_entry where entry_id = ? and stored_at = ?";

    /** What entries say, to be judged. */
    private static final String WORDS = "select new dev.harbinger.feed.EntryWords(e.id, e.title,"
            + " case when e.summary = '' then e.body else e.summary end"
            + " || case when e.page is null then '' else ' ' || e.page end, e.publishedAt) from Entry e";

    private final WordIndex index;
    private final Figures figures;

    EntryRepository(WordIndex index, Figures figures) {
        this.index = index;
        this.figures = figures;
    }

    /** Which of some entries of a document of a feed are stored already. */
    KnownEntries known(Feed feed, Collection<MarkedEntry> document, Collection<MarkedEntry> some) {
        if (some.isEmpty()) {
            return new KnownEntries(document, List.of());
        }
        var guids = some.stream().map(MarkedEntry::guidHash).toList();
        var stored = new LinkedHashSet<>(stored(feed, "guid_hash", guids));
        var found = stored.stream().map(StoredEntry::guidHash).collect(Collectors.toSet());
        var links = some.stream()
                .filter(entry -> entry.linkHash() != null && !found.contains(entry.guidHash()))
                .map(MarkedEntry::linkHash)
                .distinct()
                .toList();
        if (!links.isEmpty()) {
            stored.addAll(stored(feed, "link_hash", links));
        }
        return new KnownEntries(document, stored);
    }

    /** One statement for any number of hashes, each of which both databases look up in the index of feed and column. */
    private List<StoredEntry> stored(Feed feed, String column, List<String> hashes) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var stored = connection.prepareStatement(STORED + column + " = wanted.hash")) {
                stored.setArray(1, connection.createArrayOf("varchar", hashes.toArray()));
                stored.setLong(2, feed.id());
                var entries = new ArrayList<StoredEntry>();
                try (var row = stored.executeQuery()) {
                    while (row.next()) {
                        entries.add(
                                new StoredEntry(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
                    }
                }
                return entries;
            }
        });
    }

    /**
     * The oldest entries that are new or have new words, with their feeds; those that failed too often are left aside.
     * Locks nothing: whoever has used them takes them off the list with {@link #claim}.
     */
    public List<Fresh> waiting(int limit) {
        return getEntityManager()
                .createQuery(WAITING, Object[].class)
                .setParameter("tries", TRIES)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Fresh((Entry) row[0], (Instant) row[1]))
                .toList();
    }

    /**
     * Takes entries off the list, in the transaction that stores what came of them; the ids of those that were still on
     * it with the same words. The others belong to somebody else, or have new words and stay.
     */
    public Set<Long> claim(Collection<Fresh> used) {
        var inOrder = used.stream().sorted(Comparator.comparing(Fresh::id)).toList();
        return inOrder.isEmpty()
                ? Set.of()
                : getEntityManager().unwrap(Session.class).doReturningWork(connection -> claim(connection, inOrder));
    }

    private static Set<Long> claim(Connection connection, List<Fresh> used) throws SQLException {
        try (var delete = connection.prepareStatement(TAKE)) {
            for (var fresh : used) {
                delete.setLong(1, fresh.id());
                delete.setObject(2, fresh.storedAt().atOffset(ZoneOffset.UTC));
                delete.addBatch();
            }
            var deleted = delete.executeBatch();
            return IntStream.range(0, deleted.length)
                    .filter(i -> deleted[i] == 1)
                    .mapToObj(i -> used.get(i).id())
                    .collect(Collectors.toSet());
        }
    }

    /** Notes that an entry could not be used; after some tries it is left aside with its problem. */
    public void failed(Fresh entry, String why) {
        var listed = getEntityManager().find(FreshEntry.class, entry.id(), LockModeType.PESSIMISTIC_WRITE);
        if (listed != null && listed.storedAt().equals(entry.storedAt())) {
            listed.failed(why);
        }
    }

    void refresh(Entry entry, Instant now) {
        getEntityManager().merge(new FreshEntry(entry.id(), now));
    }

    /** The words of entries published since, behind an id, in the order of their ids. */
    public List<EntryWords> publishedSince(Instant since, long behind, int limit) {
        return getEntityManager()
                .createQuery(
                        WORDS + " where e.publishedAt >= :since and e.id > :behind order by e.id", EntryWords.class)
                .setParameter("since", since)
                .setParameter("behind", behind)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The words of the newest entries published since, the newest first. */
    public List<EntryWords> newestSince(Instant since, int limit) {
        return getEntityManager()
                .createQuery(
                        WORDS + " where e.publishedAt >= :since order by e.publishedAt desc, e.id desc",
                        EntryWords.class)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of some ids that there are, each with its feed, in no order. */
    public List<Entry> withFeeds(List<Long> ids) {
        return list("from Entry e join fetch e.feed where e.id in ?1", ids);
    }

    /** The newest entries of a feed. */
    List<Entry> newest(Feed feed, int limit) {
        return list(feed.id(), null, null, PageRequest.of(null, limit, null)).items();
    }

    Page<Entry> list(Long feed, Instant since, String words, PageRequest request) {
        var listing = new Listing<>(getEntityManager(), Entry.class, "-" + PUBLISHED);
        if (since == null && (words == null || words.isBlank())) {
            listing.countedBy(() -> kept(feed));
        }
        listing.sortableBy(SortKey.instant(PUBLISHED, "e.publishedAt"))
                .sortableBy(SortKey.instant("fetchedAt", "e.fetchedAt"))
                .equal("e.feed.id", "feed", feed)
                .fetching("join fetch e.feed");
        return with(words, since, listing).page(request);
    }

    /** Of a million entries nobody reads each for its words: the index answers, with the newest of them. */
    private Listing<Entry> with(String words, Instant since, Listing<Entry> listing) {
        if (words == null || words.isBlank() || kept(null) < MANY) {
            return listing.containing("q", words, "e.title", "e.summary")
                    .where("e.publishedAt >= :since", "since", since);
        }
        var found = index.newestEntriesWith(words, MOST_FOUND).stream();
        return listing.known(
                PUBLISHED,
                found.filter(entry -> since == null || !entry.at().isBefore(since))
                        .toList());
    }

    /** How many entries a feed has, or all feeds have if it is null; feeds keep count, so that nobody counts a million rows. */
    private long kept(Long feed) {
        return feed == null
                ? figures.of("entries", () -> kept("", Map.of()))
                : kept(" where f.id = :feed", Map.of("feed", feed));
    }

    private long kept(String condition, Map<String, Long> parameters) {
        var query = getEntityManager()
                .createQuery("select coalesce(sum(f.entryCount), 0) from Feed f" + condition, Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
