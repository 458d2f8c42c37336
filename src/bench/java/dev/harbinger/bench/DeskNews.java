package dev.harbinger.bench;

import dev.harbinger.common.Hash;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.SplittableRandom;

/** The feeds and their entries; one feed in twenty fails, and the first brings as much as ten others. */
final class DeskNews {
    private static final String FEED = "id, url, url_hash, title, tags, kind, status, last_error, sample, created_at,"
            + " version, host, entry_count, heading, place";
    private static final String TURN = "feed_id, last_polled_at, next_poll_at, failures, interval_seconds";
    private static final String ENTRY = "id, feed_id, guid, guid_hash, title, link, summary, body, words_hash,"
            + " published_at, fetched_at, link_hash";
    private static final String POLL =
            "id, feed_id, polled_at, status, http_status, new_entries, updated_entries, message, number, bytes, millis";
    private static final int POLLS = 50;

    private final Connection connection;
    private final DeskSize size;
    private final SplittableRandom random = new SplittableRandom(1);
    private final NewsText text = new NewsText(random);

    DeskNews(Connection connection, DeskSize size) {
        this.connection = connection;
        this.size = size;
    }

    void fill() throws SQLException {
        feeds();
        entries();
        polls();
    }

    private void feeds() throws SQLException {
        try (var feeds = new Rows(connection, "feed", FEED);
                var turns = new Rows(connection, "feed_turn", TURN, feeds)) {
            for (int i = 1; i <= size.feeds(); i++) {
                var failing = i % 20 == 0;
                var title = "The " + NewsText.name(i * 7) + " Wire";
                var host = "news" + i + ".example.org";
                var url = "https://" + host + "/feed.xml";
                feeds.add(
                        (long) i,
                        url,
                        Hash.of(url),
                        title,
                        i % 3 == 0 ? "trade" : "policy,world",
                        "NEWS",
                        failing ? "FAILING" : "OK",
                        failing ? "answered 503" : null,
                        false,
                        DeskSize.at(0, 1),
                        0,
                        host,
                        (long) size.entries() / size.feeds(),
                        title.toLowerCase(Locale.ROOT),
                        (failing ? "0" : "2") + title.toLowerCase(Locale.ROOT));
                turns.add((long) i, DeskSize.now(), DeskSize.now().plusSeconds(86_400L * 300), failing ? 7 : 0, 3600L);
            }
        }
    }

    private void entries() throws SQLException {
        try (var entries = new Rows(connection, "entry", ENTRY)) {
            for (int i = 1; i <= size.entries(); i++) {
                long feed = size.feedOf(i);
                var link = "https://news" + feed + ".example.org/" + i;
                var at = DeskSize.at(i, size.entries());
                entries.add(
                        (long) i,
                        feed,
                        link,
                        hash(),
                        text.headline(),
                        link,
                        text.prose(40),
                        i % 5 == 0 ? text.prose(200) : "",
                        hash(),
                        at.minusSeconds(random.nextInt(86_400)),
                        at,
                        hash());
            }
        }
    }

    private String hash() {
        return "%016x%016x%016x%016x"
                .formatted(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private void polls() throws SQLException {
        try (var polls = new Rows(connection, "feed_poll", POLL)) {
            for (int i = 1; i <= size.feeds() * POLLS; i++) {
                var at = DeskSize.at(i, (long) size.feeds() * POLLS);
                polls.add((long) i, 1L + i % size.feeds(), at, "OK", 200, 3, 0, null, (long) i, 20_000L, 120L);
            }
        }
    }
}
