package dev.harbinger.feed;

import dev.harbinger.feed.reading.ParsedEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Stores what a feed holds: new entries once, known ones with their new words, and both for the next stage to pull. */
@ApplicationScoped
class EntryKeeping {
    /** How many entries were new, and how many had new words. */
    record Kept(int added, int updated) {}

    private final EntryRepository entries;
    private final LastDocuments last;
    private final EntityManager rows;
    private final PageQueue pages;
    private final FeedConfig config;

    EntryKeeping(EntryRepository entries, LastDocuments last, EntityManager rows, PageQueue pages, FeedConfig config) {
        this.entries = entries;
        this.last = last;
        this.rows = rows;
        this.pages = pages;
        this.config = config;
    }

    /** Stores in the caller's transaction, which holds the feed's row alone. */
    Kept keep(Feed feed, PollResult.Read read, Instant now) {
        var document = KnownEntries.once(young(read.entries(), now));
        var uncertain = last.uncertain(feed.id(), feed.memory().contentHash(), document);
        last.remember(feed.id(), read.contentHash(), document);
        var known = entries.known(feed, document, feed.mayHaveEntries() ? uncertain : List.of());
        int added = 0;
        int updated = 0;
        for (var entry : uncertain) {
            var stored = known.of(entry).orElse(null);
            if (stored == null) {
                add(new Entry(feed, entry, now), added, now);
                added++;
            } else if (!stored.saysTheSameAs(entry) && update(stored, entry, now)) {
                updated++;
            }
        }
        return new Kept(added, updated);
    }

    private List<ParsedEntry> young(List<ParsedEntry> read, Instant now) {
        var oldest = now.minus(config.keep());
        return read.stream()
                .filter(entry ->
                        entry.publishedAt() == null || entry.publishedAt().isAfter(oldest))
                .toList();
    }

    /** @param before how many were added before of the same document */
    private void add(Entry entry, int before, Instant now) {
        entries.persist(entry);
        rows.persist(new FreshEntry(entry.id(), now));
        if (entry.feed().pages().isWanted() && entry.link() != null && before < PageQueue.MOST_AT_ONCE) {
            pages.add(entry);
        }
    }

    private boolean update(StoredEntry stored, MarkedEntry entry, Instant now) {
        var known = entries.findById(stored.id());
        if (known == null || !known.update(entry, now)) {
            return false;
        }
        entries.refresh(known, now);
        return true;
    }
}
