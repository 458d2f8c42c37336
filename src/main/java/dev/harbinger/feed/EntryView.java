package dev.harbinger.feed;

import java.time.Instant;

/** An entry as the outside sees it. */
public record EntryView(
        Long id,
        Long feedId,
        String guid,
        String title,
        String link,
        String summary,
        Instant publishedAt,
        Instant fetchedAt) {

    /** The view of an entry of the transaction at hand. */
    public static EntryView of(Entry entry) {
        return new EntryView(
                entry.id(),
                entry.feed().id(),
                entry.guid(),
                entry.title(),
                entry.link(),
                entry.summary(),
                entry.publishedAt(),
                entry.fetchedAt());
    }
}
