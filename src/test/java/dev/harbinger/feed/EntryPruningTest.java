package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.common.Fetched;
import dev.harbinger.feed.reading.ParsedEntry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Database.class)
class EntryPruningTest {
    @Inject
    EntryPruning pruning;

    @Inject
    EntryKeeping keeping;

    @Inject
    EntryRepository entries;

    @Inject
    FeedRepository feeds;

    @Test
    void onlyWhatIsOldGoes() {
        var now = Instant.now();
        long id = QuarkusTransaction.requiringNew().call(() -> {
            var feed = new Feed(
                    "http://127.1.4.1/pruned",
                    null,
                    List.of(),
                    FeedKind.NEWS,
                    Duration.ofMinutes(30),
                    now.plusSeconds(600));
            feeds.persist(feed);
            var longAgo = now.minus(Duration.ofDays(1000));
            keeping.keep(feed, read("first", entry("old", longAgo.minusSeconds(5))), longAgo);
            keeping.keep(
                    feed, read("second", entry("new", now.minusSeconds(5)), entry("too old to take in", longAgo)), now);
            return feed.id();
        });

        pruning.prune();

        var left = QuarkusTransaction.requiringNew()
                .call(() -> entries.newest(feeds.findById(id), 10).stream()
                        .map(Entry::title)
                        .toList());
        assertThat(left).containsExactly("new");
        QuarkusTransaction.requiringNew().run(() -> feeds.deleteById(id));
    }

    private static PollResult.Read read(String hash, ParsedEntry... entries) {
        return new PollResult.Read(
                200,
                null,
                new Fetched.Validators(null, null, null),
                FeedWishes.NONE,
                null,
                hash,
                null,
                null,
                List.of(entries),
                "");
    }

    private static ParsedEntry entry(String title, Instant publishedAt) {
        return new ParsedEntry("pruning-" + title, title, null, "", "", publishedAt);
    }
}
