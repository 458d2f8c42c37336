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

    private static ParsedEntry read(String guid, String link, String title) {
        return new ParsedEntry(guid, title, link, "", "", NOW);
    }

    private static KnownEntries known(List<ParsedEntry> document, Entry... stored) {
        return new KnownEntries(document, List.of(stored));
    }

    private static Entry stored(ParsedEntry entry) {
        return new Entry(FEED, entry, NOW);
    }

    @Test
    void anEntryIsKnownByItsGuid() {
        var stored = stored(read("1", "https://news.example/a", "Old words"));
        var again = read("1", "https://news.example/b", "New words");

        assertThat(known(List.of(again), stored).of(again)).containsSame(stored);
    }

    @Test
    void aPageThatGetsANewGuidIsKnownByItsLink() {
        var stored = stored(read("1", "http://www.news.example/a/?utm_source=rss", "Words"));
        var again = read("2", "https://news.example/a", "Words");

        assertThat(known(List.of(again), stored).of(again)).containsSame(stored);
        assertThat(stored.update(again, NOW)).isFalse();
        assertThat(stored.guid()).isEqualTo("2");
        assertThat(stored.link()).isEqualTo("https://news.example/a");
    }

    @Test
    void newWordsAreAnUpdate() {
        var stored = stored(read("1", "https://news.example/a", "Old words"));

        assertThat(stored.update(read("1", "https://news.example/a", "New words"), NOW))
                .isTrue();
        assertThat(stored.title()).isEqualTo("New words");
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
                        read("1", "https://news.example/a", "A"),
                        read("1", "https://news.example/a", "A, corrected"),
                        read("2", "https://news.example/a#top", "A"),
                        read("3", "https://news.example/a", "B"),
                        read("4", null, "A"))
                .toList();

        assertThat(KnownEntries.once(document)).extracting(ParsedEntry::guid).containsExactly("1", "3", "4");
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
