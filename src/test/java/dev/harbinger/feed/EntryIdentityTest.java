package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.feed.reading.ParsedEntry;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How stored entries are known again when their feed brings them once more. */
@QuarkusTest
@WithTestResource(Database.class)
class EntryIdentityTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    FeedRepository feeds;

    @Inject
    EntryRepository entries;

    private static MarkedEntry read(String guid, String link, String title) {
        return MarkedEntry.of(new ParsedEntry(guid, title, link, "", "", NOW));
    }

    private Feed feed(String url) {
        var feed = new Feed(url, null, List.of(), FeedKind.NEWS, Duration.ofMinutes(30), NOW);
        feeds.persist(feed);
        return feed;
    }

    private Entry store(Feed feed, MarkedEntry read) {
        var entry = new Entry(feed, read, NOW);
        entries.persistAndFlush(entry);
        return entry;
    }

    @Test
    @TestTransaction
    void guidGoesBeforeLinkAndLinkBeforeNothing() {
        var feed = feed("https://identity.example/one");
        var first = store(feed, read("g1", "https://identity.example/1", "One"));
        var second = store(feed, read("g2", "https://identity.example/2", "Two"));
        var document = List.of(
                read("g1", "https://identity.example/moved", "One"),
                read("new", "http://www.identity.example/2/", "Two"),
                read("g3", "https://identity.example/3", "Three"));

        var known = entries.known(feed, document, document);

        assertThat(document).extracting(known::of).satisfies(found -> {
            assertThat(found.get(0)).map(StoredEntry::id).contains(first.id());
            assertThat(found.get(1)).map(StoredEntry::id).contains(second.id());
            assertThat(found.get(2)).isEmpty();
        });
    }

    @Test
    @TestTransaction
    void aNewGuidIsKeptAndKnownFromThenOn() {
        var feed = feed("https://identity.example/two");
        var entry = store(feed, read("old", "https://identity.example/1", "One"));
        var again = read("new", "https://identity.example/1", "One");

        var stored =
                entries.known(feed, List.of(again), List.of(again)).of(again).orElseThrow();
        entries.findById(stored.id()).update(again, NOW);
        entries.flush();

        assertThat(entries.known(feed, List.of(again), List.of(again)).of(again))
                .hasValueSatisfying(known -> {
                    assertThat(known.id()).isEqualTo(entry.id());
                    assertThat(known.saysTheSameAs(again)).isTrue();
                });
        assertThat(entries.count("feed", feed)).isEqualTo(1);
    }

    @Test
    @TestTransaction
    void anotherFeedsEntriesAreItsOwn() {
        var link = "https://identity.example/1";
        store(feed("https://identity.example/three"), read("g", link, "One"));

        var same = List.of(read("g", link, "One"));
        assertThat(entries.known(feed("https://identity.example/four"), same, same)
                        .of(same.get(0)))
                .isEmpty();
    }
}
