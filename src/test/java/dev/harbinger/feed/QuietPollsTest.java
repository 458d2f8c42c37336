package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.common.RoughServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Polls of one feed that is answered with a plain 304 from the second time on. */
@QuarkusTest
@WithTestResource(Database.class)
class QuietPollsTest extends PolledFeeds {
    private static final String ADDRESS = "127.1.1.30";
    private static final String RSS =
            "<rss version=\"2.0\"><channel><title>T</title><link>http://x.example/</link><description>d</description>"
                    + "<item><guid isPermaLink=\"false\">quiet</guid><title>Of quiet</title></item></channel></rss>";

    private RoughServer server;
    private long id;

    @BeforeEach
    void pollOnce() throws IOException {
        server = RoughServer.on(ADDRESS, (asked, out) -> {
            var isKnown = asked.header("If-None-Match") != null;
            var body = isKnown ? new byte[0] : RSS.getBytes(StandardCharsets.UTF_8);
            RoughServer.write(out, isKnown ? "304 Not Modified" : "200 OK", "ETag: \"q\"\r\n", body);
        });
        id = feed(server.url("/"));
        store.store(List.of(fetched()));
    }

    @AfterEach
    void endServer() throws IOException {
        server.close();
    }

    private Polled fetched() {
        return fetching.poll(claims.now(id).orElseThrow());
    }

    private <T> T kept(Function<Feed, T> what) {
        return kept(id, what);
    }

    private void change(Consumer<Feed> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(feeds.findById(id)));
    }

    @Test
    void theRowIsUpdatedAsTheFeedItselfWouldDo() {
        var before = interval();

        assertThat(store.store(List.of(fetched())).get(0).status()).isEqualTo(PollStatus.NOT_MODIFIED);
        var first = kept(Feed::polls).lastAt();
        assertThat(kept(Feed::polls).unchangedSince()).isEqualTo(first);
        store.store(List.of(fetched()));

        assertThat(kept(Feed::polls).unchanged()).isEqualTo(2);
        assertThat(kept(Feed::polls).unchangedSince()).isEqualTo(first);
        assertThat(kept(Feed::polls).lastAt()).isAfter(first);
        assertThat(kept(Feed::polls).lastHttpStatus()).isEqualTo(304);
        assertThat(kept(Feed::status)).isEqualTo(FeedStatus.OK);
        assertThat(interval())
                .isBetween(
                        before.multipliedBy(3).dividedBy(2),
                        before.multipliedBy(8).dividedBy(5));
        Duration toNext = kept(feed -> Duration.between(feed.polls().lastAt(), feed.nextPollAt()));
        assertThat(toNext).isBetween(interval(), interval().multipliedBy(11).dividedBy(10));
    }

    private Duration interval() {
        return kept(feed -> feed.rhythm().interval());
    }

    @Test
    void aFeedThatWasPausedMeanwhileStaysPaused() {
        var polled = fetched();
        change(Feed::pause);

        store.store(List.of(polled));

        assertThat(kept(Feed::status)).isEqualTo(FeedStatus.PAUSED);
        assertThat(kept(Feed::nextPollAt)).isNull();
        assertThat(kept(Feed::polls).unchanged()).isEqualTo(1);
    }

    @Test
    void aFeedThatWasFailingIsSoundAgain() {
        change(feed -> feed.failed(
                500,
                "answered 500",
                new PollPolicy(Duration.ofMinutes(5), Duration.ofHours(1), () -> 0),
                Instant.now()));

        store.store(List.of(fetched()));

        assertThat(kept(Feed::status)).isEqualTo(FeedStatus.OK);
        assertThat(kept(Feed::failures)).isZero();
        assertThat(kept(Feed::lastError)).isNull();
    }

    @Test
    void whoComesBackTooLateIsFenced() {
        var late = fetched();
        var quick = fetched();

        assertThat(store.store(List.of(late, quick)).stream().map(PollReport::status))
                .containsExactly(PollStatus.FAILED, PollStatus.NOT_MODIFIED);

        assertThat(kept(Feed::polls).unchanged()).isEqualTo(1);
    }

    @Test
    void h15_whatWasPolledWaitsForItsTurnThoughTheProgramStartsAnew() {
        change(feed -> feed.due(Instant.parse("2026-01-01T00:00:00Z")));
        store.store(due().stream().map(fetching::poll).toList());
        int asked = server.asked.size();

        for (int restart = 0; restart < 20; restart++) {
            due().forEach(fetching::poll);
        }

        assertThat(asked).isEqualTo(2);
        assertThat(server.asked).hasSize(asked);
    }

    @Test
    void h15_aPollThatWasLostWithTheProgramIsRepeatedNoSoonerThanItMayBePolled() {
        change(feed -> feed.due(Instant.parse("2026-01-01T00:00:00Z")));
        due().forEach(fetching::poll);

        assertThat(due()).isEmpty();
        assertThat(kept(Feed::leasedUntil)).isAfter(Instant.now().plus(Duration.ofMinutes(4)));
    }

    private List<Claim> due() {
        return claims.due(100, 100, Set.of(), host -> host.equals(ADDRESS) ? 100 : 0)
                .claims();
    }
}
