package dev.harbinger.feed;

import dev.harbinger.common.Contention;
import dev.harbinger.common.RoughServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;

/** Feeds of a test that are polled, with servers of its own on 127.1.0.0/16, and taken away again. */
abstract class PolledFeeds {
    @Inject
    FeedRepository feeds;

    @Inject
    EntityManager rows;

    @Inject
    FeedPolling polling;

    @Inject
    FeedClaims claims;

    @Inject
    FeedFetching fetching;

    @Inject
    PollStore store;

    @Inject
    PollLog log;

    final List<Long> made = new ArrayList<>();
    volatile RoughServer.Behaviour behaviour = (asked, out) -> ok(out, "", "a", "b");

    @AfterEach
    void cleanUp() {
        made.forEach(id -> Contention.settle(() -> feeds.deleteById(id)));
    }

    RoughServer server(String address) throws IOException {
        return RoughServer.on(address, (asked, out) -> behaviour.answer(asked, out));
    }

    static void ok(OutputStream out, String headers, String... guids) throws IOException {
        var items = new StringBuilder();
        for (var guid : guids) {
            items.append("<item><guid isPermaLink=\"false\">polling-")
                    .append(guid)
                    .append("</guid><title>Of ")
                    .append(guid)
                    .append("</title></item>");
        }
        var rss =
                "<rss version=\"2.0\"><channel><title>T</title><link>http://x.example/</link><description>d</description>"
                        + items + "</channel></rss>";
        RoughServer.write(out, "200 OK", headers, rss.getBytes(StandardCharsets.UTF_8));
    }

    static void empty(OutputStream out, String status, String headers) throws IOException {
        RoughServer.write(out, status, headers, new byte[0]);
    }

    long feed(String url) {
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var feed = new Feed(
                    url, null, List.of(), FeedKind.NEWS, Duration.ofMinutes(30), Instant.parse("2026-01-01T00:00:00Z"));
            feeds.persist(feed);
            return feed.id();
        });
        made.add(id);
        return id;
    }

    <T> T kept(long id, Function<Feed, T> what) {
        return QuarkusTransaction.requiringNew().call(() -> what.apply(feeds.findById(id)));
    }

    void update(String assignment, long id) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createQuery("update " + assignment + " = " + id).executeUpdate());
    }

    /** Claims what is due on the hosts whose address begins so. */
    List<Claim> due(String prefix) {
        return claims.due(100, 100, Set.of(), host -> host.startsWith(prefix) ? 100 : 0)
                .claims();
    }
}
