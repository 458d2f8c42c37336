package dev.harbinger.feed;

import java.time.Instant;

/**
 * What a stage that judges an entry reads of it: its headline, its date, and its summary or else its content, with the
 * article behind where the page was read.
 */
public record EntryWords(Long id, String title, String text, Instant publishedAt) {
    /** The words of an entry of the transaction at hand. */
    public static EntryWords of(Entry entry) {
        var text = entry.summary().isBlank() ? entry.body() : entry.summary();
        return new EntryWords(entry.id(), entry.title(), withPage(text, entry.page()), entry.publishedAt());
    }

    private static String withPage(String text, String page) {
        return page == null ? text : text.isBlank() ? page : text + "\n" + page;
    }
}
