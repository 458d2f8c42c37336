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
    private final EntityManager rows;
    private final FeedConfig config;

    EntryKeeping(EntryRepository entries, EntityManager rows, FeedConfig config) {
        this.entries = entries;
        this.rows = rows;
        this.config = config;
    }

    /** Stores in the caller's transaction, which holds the feed's row alone. */
    Kept keep(Feed feed, List<ParsedEntry> read, Instant now) {
        var oldest = now.minus(config.keep());
        var once = KnownEntries.once(read.stream()
                .filter(entry ->
                        entry.publishedAt() == null || entry.publishedAt().isAfter(oldest))
                .toList());
        var known = entries.known(feed, once);
        int added = 0;
        int updated = 0;
        for (var entry : once) {
            var stored = known.of(entry).orElse(null);
            if (stored == null) {
                var fresh = new Entry(feed, entry, now);
                entries.persist(fresh);
                rows.persist(new FreshEntry(fresh.id(), now));
                added++;
            } else if (stored.update(entry, now)) {
                entries.refresh(stored, now);
                updated++;
            }
        }
        return new Kept(added, updated);
    }
}
