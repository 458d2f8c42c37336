package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.common.Dated;
import dev.harbinger.common.Figures;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.WordIndex;
import dev.harbinger.feed.reading.ParsedEntry;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of entries filtered by words, where so many are kept that an index finds them. */
@QuarkusTest
@WithTestResource(Database.class)
class EntryListTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    EntityManager rows;

    @Inject
    Figures figures;

    /** An index that has found these, whatever is asked for. */
    private record Answers(List<Dated> newest) implements WordIndex {
        @Override
        public List<Dated> newestEntriesWith(String words, int limit) {
            return newest;
        }

        @Override
        public List<Long> briefsWith(String words, int limit) {
            throw new AssertionError("briefs were looked for");
        }

        @Override
        public List<Long> questionsWith(String words, int limit) {
            throw new AssertionError("questions were looked for");
        }

        @Override
        public List<Long> questionsNaming(String actor, int limit) {
            throw new AssertionError("actors were looked for");
        }
    }

    private Feed feedOfMany(String url) {
        var feed = new Feed(url, null, List.of(), FeedKind.NEWS, Duration.ofMinutes(30), NOW);
        rows.persist(feed);
        rows.flush();
        rows.createNativeQuery("update feed set entry_count = 60000 where id = :id")
                .setParameter("id", feed.id())
                .executeUpdate();
        return feed;
    }

    /** Entries of a feed, each a minute older than the one before. */
    private List<Entry> store(Feed feed, int many) {
        var stored = IntStream.range(0, many)
                .mapToObj(i -> new Entry(
                        feed,
                        MarkedEntry.of(
                                new ParsedEntry("listed-" + i, "Entry " + i, null, "", "", NOW.minusSeconds(60L * i))),
                        NOW))
                .toList();
        stored.forEach(rows::persist);
        rows.flush();
        return stored;
    }

    private EntryRepository finding(List<Entry> found) {
        return new EntryRepository(
                new Answers(found.stream()
                        .map(entry -> new Dated(entry.id(), entry.publishedAt()))
                        .toList()),
                figures);
    }

    private static List<Long> ids(Page<Entry> page) {
        return page.items().stream().map(Entry::id).toList();
    }

    @Test
    @TestTransaction
    void pagesFollowOneAnotherInTheOrderOfTime() {
        var stored = store(feedOfMany("https://listed.example/one"), 3);
        var entries = finding(stored);

        var first = entries.list(null, null, "words", PageRequest.of(null, 2, null));
        var second = entries.list(null, null, "words", PageRequest.of(first.next(), 2, null));

        assertThat(ids(first)).containsExactly(stored.get(0).id(), stored.get(1).id());
        assertThat(ids(second)).containsExactly(stored.get(2).id());
        assertThat(List.of(first.total(), second.total())).containsOnly(3L);
        assertThat(second.next()).isNull();
    }

    @Test
    @TestTransaction
    void otherFiltersAndSortsHoldAsWell() {
        var stored = store(feedOfMany("https://listed.example/two"), 3);
        var other = feedOfMany("https://listed.example/three");
        var entries = finding(stored);

        var since = entries.list(null, stored.get(1).publishedAt(), "words", PageRequest.of(null, 9, null));
        var elsewhere = entries.list(other.id(), null, "words", PageRequest.of(null, 9, null));
        var oldest = entries.list(null, null, "words", PageRequest.of(null, 1, "publishedAt"));
        var fetched = entries.list(null, null, "words", PageRequest.of(null, 9, "fetchedAt"));

        assertThat(ids(since)).containsExactly(stored.get(0).id(), stored.get(1).id());
        assertThat(elsewhere.items()).isEmpty();
        assertThat(ids(oldest)).containsExactly(stored.get(2).id());
        assertThat(ids(fetched)).hasSize(3);
    }

    @Test
    @TestTransaction
    void whatTheIndexStillKnowsThoughItIsGoneIsLeftOut() {
        var stored = store(feedOfMany("https://listed.example/four"), 2);
        var entries = finding(stored);
        rows.remove(stored.get(0));
        rows.flush();

        assertThat(ids(entries.list(null, null, "words", PageRequest.of(null, 9, null))))
                .containsExactly(stored.get(1).id());
    }
}
