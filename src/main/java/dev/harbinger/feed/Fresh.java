package dev.harbinger.feed;

import java.time.Instant;

/**
 * An entry that is new or has new words, outside of any transaction.
 *
 * @param storedAt when these words came; other words have another stamp
 */
public record Fresh(Entry entry, Instant storedAt) {
    public Long id() {
        return entry.id();
    }

    public EntryWords words() {
        return EntryWords.of(entry);
    }
}
