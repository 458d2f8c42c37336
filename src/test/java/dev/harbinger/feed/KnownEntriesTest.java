package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.feed.reading.ParsedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownEntriesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Feed FEED =
            new Feed("https://news.example/f", null, List.of(), FeedKind.NEWS, Duration.ofMinutes(30), NOW);

    private static ParsedEntry parsed(String guid, String link, String title) {
        return new ParsedEntry(guid, title, link, "", "", NOW);
    }

    private static MarkedEntry read(String guid, String link, String title) {
        return MarkedEntry.of(parsed(guid, link, title));
    }

    private static KnownEntries known(List<MarkedEntry> document, StoredEntry... stored) {
        return new KnownEntries(document, List.of(stored));
    }

    private static StoredEntry stored(MarkedEntry entry) {
        return new StoredEntry(1, entry.guidHash(), entry.linkHash(), entry.wordsHash());
    }

    @Test
    void anEntryIsKnownByItsGuid() {
        var stored = stored(read("1", "https://news.example/a", "Old words"));
        var again = read("1", "https://news.example/b", "New words");

        assertThat(known(List.of(again), stored).of(again)).contains(stored);
    }

    @Test
    void aPageThatGetsANewGuidIsKnownByItsLink() {
        var first = read("1", "http://www.news.example/a/?utm_source=rss", "Words");
        var again = read("2", "https://news.example/a", "Words");
        var entry = new Entry(FEED, first, NOW);

        assertThat(known(List.of(again), stored(first)).of(again)).contains(stored(first));
        assertThat(stored(first).saysTheSameAs(again)).isFalse();
        assertThat(entry.update(again, NOW)).isFalse();
        assertThat(entry.guid()).isEqualTo("2");
        assertThat(entry.link()).isEqualTo("https://news.example/a");
    }

    @Test
    void newWordsAreAnUpdate() {
        var first = read("1", "https://news.example/a", "Old words");
        var again = read("1", "https://news.example/a", "New words");
        var entry = new Entry(FEED, first, NOW);

        assertThat(stored(first).saysTheSameAs(first)).isTrue();
        assertThat(stored(first).saysTheSameAs(again)).isFalse();
        assertThat(entry.update(again, NOW)).isTrue();
        assertThat(entry.title()).isEqualTo("New words");
    }

    @Test
    void aLinkThatManyShareNamesNoneOfThem() {
        var stored = stored(read("1", "https://news.example/live", "First"));
        var second = read("2", "https://news.example/live", "Second");
        var third = read("3", "https://news.example/live", "Third");

        assertThat(known(List.of(second, third), stored).of(second)).isEmpty();
        assertThat(known(List.of(second, read("1", "https://news.example/live", "First")), stored)
                        .of(second))
                .isEmpty();
    }

    @Test
    void aLinkOfSeveralStoredEntriesNamesNoneOfThem() {
        var link = "https://news.example/live";
        var again = read("3", link, "Third");

        assertThat(known(List.of(again), stored(read("1", link, "First")), stored(read("2", link, "Second")))
                        .of(again))
                .isEmpty();
    }

    @Test
    void whatADocumentHoldsTwiceCountsOnce() {
        var document = Stream.of(
                        parsed("1", "https://news.example/a", "A"),
                        parsed("1", "https://news.example/a", "A, corrected"),
                        parsed("2", "https://news.example/a#top", "A"),
                        parsed("3", "https://news.example/a", "B"),
                        parsed("4", null, "A"))
                .toList();

        assertThat(KnownEntries.once(document))
                .extracting(entry -> entry.parsed().guid())
                .containsExactly("1", "3", "4");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.News.example/a/, news.example/a",
        "http://news.example/a#top, news.example/a",
        "https://news.example/a?id=1&utm_source=rss&utm_medium=feed, news.example/a?id=1",
        "https://news.example/a?utm_source=rss, news.example/a",
        "https://news.example/A, news.example/A",
        "https://news.example, news.example",
        "https://news.example/#!/a, news.example/#!/a"
    })
    void anAddressIsReducedToItsPage(String link, String page) {
        assertThat(PlainLink.of(link)).isEqualTo(page);
    }
}
