package dev.harbinger.feed;

import java.time.Instant;

/** What a stage that judges an entry reads of it: its headline, its summary or else its content, and its date. */
public record EntryWords(Long id, String title, String text, Instant publishedAt) {
    /** The words of an entry of the transaction at hand. */
    public static EntryWords of(Entry entry) {
        return new EntryWords(
                entry.id(),
                entry.title(),
                entry.summary().isBlank() ? entry.body() : entry.summary(),
                entry.publishedAt());
    }
}
