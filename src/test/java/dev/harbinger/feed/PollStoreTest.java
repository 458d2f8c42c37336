package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Storing what polls brought, and the log of them. */
@QuarkusTest
@WithTestResource(Database.class)
class PollStoreTest extends PolledFeeds {
    @Test
    void pollsWithoutNewsAreOneLineOfTheLog() throws IOException {
        try (var server = server("127.1.1.20")) {
            var id = feed(server.url("/"));
            for (int i = 0; i < 4; i++) {
                polling.poll(id);
            }
            assertThat(kept(id, Feed::polls).unchanged()).isEqualTo(3);
            behaviour = (asked, out) -> ok(out, "", "q");

            polling.poll(id);

            var lines = kept(
                    id,
                    feed -> log.of(feed).stream()
                            .map(line -> line.times() + " " + line.status())
                            .toList());
            assertThat(lines).containsExactly("1 OK", "3 NOT_MODIFIED", "1 OK");
        }
    }

    @Test
    void theLogKeepsTheNewest() throws IOException {
        behaviour = (asked, out) -> empty(out, "500 Broken", "");
        try (var server = server("127.1.1.21")) {
            var id = feed(server.url("/"));

            for (int i = 0; i < 70; i++) {
                polling.poll(id);
            }

            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> rows.createQuery(
                                            "select count(p) from FeedPoll p where p.feed.id = :id", Long.class)
                                    .setParameter("id", id)
                                    .getSingleResult()))
                    .isEqualTo(PollLog.KEPT);
        }
    }

    @Test
    void onePollThatCannotBeStoredTakesNoOtherAlong() throws IOException {
        behaviour = (asked, out) -> ok(out, "", asked.path());
        try (var server = server("127.1.1.22")) {
            var good = feed(server.url("/good"));
            var bad = feed(server.url("/bad"));
            var polled = due("127.1.1.22").stream()
                    .map(fetching::poll)
                    .map(this::spoilt)
                    .toList();

            store.store(polled);

            assertThat(kept(good, Feed::entryCount)).isEqualTo(1);
            assertThat(kept(bad, Feed::status)).isEqualTo(FeedStatus.FAILING);
        }
    }

    private Polled spoilt(Polled polled) {
        if (!polled.claim().url().endsWith("/bad")) {
            return polled;
        }
        var read = (PollResult.Read) polled.result();
        var spoilt = new PollResult.Read(
                200,
                null,
                read.validators(),
                read.wishes(),
                null,
                "too long for its column".repeat(10),
                read.title(),
                read.siteUrl(),
                read.entries(),
                "");
        return new Polled(polled.claim(), spoilt, polled.bytes(), polled.took());
    }
}
