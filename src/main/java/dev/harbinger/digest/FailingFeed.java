package dev.harbinger.digest;

import dev.harbinger.feed.Feed;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A feed that cannot be read, as the desk hears of it.
 *
 * @param since such as {@code since 24 Nov}, empty if not known
 */
record FailingFeed(long id, String name, String error, String since, String link) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    /** Far from the keys of steps and deadlines. */
    private static final long KEYS = 1L << 40;

    static FailingFeed of(Feed feed, String link) {
        var since = feed.failingSince() == null
                ? ""
                : "since " + DAY.format(feed.failingSince().atOffset(ZoneOffset.UTC));
        return new FailingFeed(feed.id(), oneLine(feed.name()), oneLine(feed.lastError()), since, link);
    }

    private static String oneLine(String words) {
        return words == null
                ? ""
                : words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** By which it is known that a failure was told. */
    long key() {
        return -KEYS - id;
    }
}
