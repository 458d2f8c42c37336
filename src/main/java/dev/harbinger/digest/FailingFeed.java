package dev.harbinger.digest;

import dev.harbinger.feed.Feed;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A feed that cannot be read, as the desk hears of it.
 *
 * @param since the day it began to fail, null if not known
 */
record FailingFeed(long id, String name, String error, LocalDate since, String link) {
    /** Far from the keys of steps and deadlines. */
    private static final long KEYS = 1L << 40;

    static FailingFeed of(Feed feed, String link) {
        var since = feed.failingSince() == null ? null : LocalDate.ofInstant(feed.failingSince(), ZoneOffset.UTC);
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
