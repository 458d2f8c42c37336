package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.common.RoughServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Claiming feeds from one database, by one program and by several. */
@QuarkusTest
@WithTestResource(Database.class)
class ClaimingTest extends PolledFeeds {
    @Test
    void h15_whatIsLeasedIsNotPolledAgainByAProgramThatStartsAnew() throws IOException {
        try (var server = server("127.1.1.15")) {
            feed(server.url("/"));

            for (int restart = 0; restart < 20; restart++) {
                due("127.1.1.15").forEach(fetching::poll);
            }

            assertThat(server.asked).hasSize(1);
        }
    }

    @Test
    void aClaimTellsWhetherMoreIsDueThanThereIsRoomFor() throws IOException {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createQuery("update FeedTurn t set t.nextPollAt = :later")
                        .setParameter("later", Instant.now().plus(Duration.ofDays(1)))
                        .executeUpdate());
        try (var server = server("127.1.1.16")) {
            feed(server.url("/1"));
            feed(server.url("/2"));

            assertThat(claimOneOf("127.1.1.16").leftSome()).isTrue();
            var last = claimOneOf("127.1.1.16");
            assertThat(last.claims()).hasSize(1);
            assertThat(last.leftSome()).isFalse();
        }
    }

    private FeedClaims.Taken claimOneOf(String prefix) {
        return claims.due(100, 100, Set.of(), host -> host.startsWith(prefix) ? 1 : 0);
    }

    @Test
    void h71_twoNodesPollEachFeedOnce() throws Exception {
        var servers = new ArrayList<RoughServer>();
        for (int i = 1; i <= 10; i++) {
            var server = server("127.1.71." + i);
            servers.add(server);
            for (int j = 0; j < 12; j++) {
                feed(server.url("/" + j));
            }
        }
        Callable<Integer> node = () -> {
            int polls = 0;
            for (var claimed = claimFew(); !claimed.isEmpty(); claimed = claimFew()) {
                polls += store.store(claimed.stream().map(fetching::poll).toList())
                        .size();
            }
            return polls;
        };
        var nodes = Executors.newFixedThreadPool(4);

        int polls = 0;
        for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
            polls += done.get();
        }

        nodes.shutdown();
        assertThat(polls).isEqualTo(120);
        for (var server : servers) {
            assertThat(server.asked.stream().map(RoughServer.Asked::path))
                    .doesNotHaveDuplicates()
                    .hasSize(12);
            server.close();
        }
        for (var id : made) {
            assertThat(kept(id, Feed::entryCount)).isEqualTo(2);
        }
    }

    private List<Claim> claimFew() {
        return claims.due(7, 7, Set.of(), host -> host.startsWith("127.1.71.") ? 3 : 0)
                .claims();
    }

    @Test
    void h71_aNodeThatComesBackTooLateIsFenced() throws IOException {
        try (var server = server("127.1.1.71")) {
            var id = feed(server.url("/"));
            var late = fetching.poll(due("127.1.1.71").get(0));
            update("FeedTurn t set t.leasedUntil = instant - 1 hour where t.feedId", id);
            behaviour = (asked, out) -> ok(out, "", "x", "y", "z");
            var quick = fetching.poll(due("127.1.1.71").get(0));

            assertThat(store.store(List.of(quick)).get(0).newEntries()).isEqualTo(3);
            assertThat(store.store(List.of(late)).get(0).message()).contains("Somebody else");

            assertThat(kept(id, Feed::entryCount)).isEqualTo(3);
        }
    }
}
