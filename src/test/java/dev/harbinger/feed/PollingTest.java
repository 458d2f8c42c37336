package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.common.Contention;
import dev.harbinger.common.RoughServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claiming, polling and storing against one database, with servers of its own on 127.1.0.0/16. */
@QuarkusTest
@WithTestResource(Database.class)
class PollingTest {
    @Inject
    FeedPolling polling;

    @Inject
    FeedClaims claims;

    @Inject
    FeedFetching fetching;

    @Inject
    PollStore store;

    @Inject
    FeedRepository feeds;

    @Inject
    PollLog log;

    @Inject
    EntityManager rows;

    private final List<Long> made = new ArrayList<>();
    private volatile RoughServer.Behaviour behaviour = (asked, out) -> ok(out, "", "a", "b");

    @AfterEach
    void cleanUp() {
        made.forEach(id -> Contention.settle(() -> feeds.deleteById(id)));
    }

    private RoughServer server(String address) throws IOException {
        return RoughServer.on(address, (asked, out) -> behaviour.answer(asked, out));
    }

    private static void ok(OutputStream out, String headers, String... guids) throws IOException {
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

    private static void empty(OutputStream out, String status, String headers) throws IOException {
        RoughServer.write(out, status, headers, new byte[0]);
    }

    private long feed(String url) {
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var feed = new Feed(
                    url, null, List.of(), FeedKind.NEWS, Duration.ofMinutes(30), Instant.parse("2026-01-01T00:00:00Z"));
            feeds.persist(feed);
            return feed.id();
        });
        made.add(id);
        return id;
    }

    private <T> T kept(long id, Function<Feed, T> what) {
        return QuarkusTransaction.requiringNew().call(() -> what.apply(feeds.findById(id)));
    }

    private String address(long id) {
        return kept(id, Feed::url);
    }

    private void update(String assignment, long id) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createQuery("update " + assignment + " = " + id).executeUpdate());
    }

    private Duration toNext(long id) {
        return kept(id, feed -> Duration.between(feed.polls().lastAt(), feed.nextPollAt()));
    }

    @Test
    void h1_validatorsOutliveTheProcessAndComeBackAsTheyWere() throws IOException {
        behaviour = (asked, out) -> ok(out, "ETag: W/odd one\r\nLast-Modified: noon\r\n", "a");
        try (var server = server("127.1.1.1")) {
            var id = feed(server.url("/"));
            polling.poll(id);
            rows.getEntityManagerFactory().getCache().evictAll();

            polling.poll(id);

            assertThat(server.asked.get(1).header("If-None-Match")).isEqualTo("W/odd one");
            assertThat(server.asked.get(1).header("If-Modified-Since")).isEqualTo("noon");
        }
    }

    @Test
    void h2_aNotModifiedChangesTheValidatorsAndTheWait() throws IOException {
        behaviour = (asked, out) -> {
            if (asked.header("If-None-Match") == null) {
                ok(out, "ETag: \"1\"\r\n", "a");
            } else {
                empty(out, "304 Not Modified", "ETag: \"2\"\r\nCache-Control: max-age=7200\r\n");
            }
        };
        try (var server = server("127.1.1.2")) {
            var id = feed(server.url("/"));
            polling.poll(id);

            assertThat(polling.poll(id).status()).isEqualTo(PollStatus.NOT_MODIFIED);

            assertThat(toNext(id)).isBetween(Duration.ofHours(2), Duration.ofMinutes(127));
            polling.poll(id);
            assertThat(server.asked.get(2).header("If-None-Match")).isEqualTo("\"2\"");
        }
    }

    @Test
    void h3_validatorsThatNeverChangeAreLeftOutOnceADay() throws IOException {
        behaviour = (asked, out) -> {
            if (asked.header("If-None-Match") == null) {
                ok(out, "ETag: \"same\"\r\n", "a", "b".repeat(asked.before() + 1));
            } else {
                empty(out, "304 Not Modified", "ETag: \"same\"\r\n");
            }
        };
        try (var server = server("127.1.1.3")) {
            var id = feed(server.url("/"));
            polling.poll(id);
            polling.poll(id);
            update("Feed f set f.memory.readAt = instant - 25 hour where f.id", id);

            assertThat(polling.poll(id).status()).isEqualTo(PollStatus.OK);
            polling.poll(id);

            assertThat(server.asked.stream().map(asked -> asked.header("If-None-Match")))
                    .containsExactly(null, "\"same\"", null, "\"same\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"429, 86400, PT24H", "503, 604800, P7D", "429, 99999999, P7D", "503, 1, PT5M"})
    void h4_retryAfterIsObeyed(int status, String seconds, Duration wait) throws IOException {
        behaviour = (asked, out) -> empty(out, status + " No", "Retry-After: " + seconds + "\r\n");
        try (var server = server("127.1.1.4")) {
            var id = feed(server.url("/"));

            assertThat(polling.poll(id).status()).isEqualTo(PollStatus.RATE_LIMITED);

            assertThat(toNext(id)).isBetween(wait, wait.plusMinutes(5));
        }
    }

    @ParameterizedTest
    @CsvSource({"301, true", "308, true", "302, false", "307, false"})
    void h6_aPermanentRedirectMovesTheAddress(int status, boolean moves) throws IOException {
        behaviour = (asked, out) -> {
            if (asked.path().startsWith("/old")) {
                empty(out, status + " Elsewhere", "Location: /new" + status + "\r\n");
            } else {
                ok(out, "", "a");
            }
        };
        try (var server = server("127.1.1.6")) {
            var id = feed(server.url("/old"));

            var report = polling.poll(id);

            assertThat(address(id)).isEqualTo(server.url(moves ? "/new" + status : "/old"));
            assertThat(report.message().contains("moved for good")).isEqualTo(moves);
            var line = kept(id, feed -> log.of(feed).get(0).message());
            assertThat(line).isEqualTo(report.message());
        }
    }

    @Test
    void h7_aFeedThatMovesOntoAKnownOneIsMergedIntoIt() throws IOException {
        behaviour = (asked, out) -> ok(out, "", asked.path().equals("/old") ? "a" : "c", "b");
        try (var server = server("127.1.1.7")) {
            var old = feed(server.url("/old"));
            var there = feed(server.url("/there"));
            polling.poll(old);
            polling.poll(there);
            behaviour = (asked, out) -> {
                if (asked.path().equals("/old")) {
                    empty(out, "301 Moved", "Location: /there\r\n");
                } else {
                    ok(out, "", "c", "b", "d");
                }
            };

            assertThat(polling.poll(old).message()).contains("the two are one now");

            assertThat(QuarkusTransaction.requiringNew().call(() -> feeds.findByIdOptional(old)))
                    .isEmpty();
            assertThat(kept(there, Feed::entryCount)).isEqualTo(4);
            made.remove(old);
        }
    }

    @Test
    void h8_goneEndsPollingAndNotFoundBacksOff() throws IOException {
        behaviour = (asked, out) -> empty(out, asked.path().equals("/gone") ? "410 Gone" : "404 Not Found", "");
        try (var server = server("127.1.1.8")) {
            var gone = feed(server.url("/gone"));
            var lost = feed(server.url("/lost"));
            polling.poll(gone);
            polling.poll(lost);
            var first = toNext(lost);
            polling.poll(lost);
            polling.poll(lost);

            assertThat(kept(gone, Feed::status)).isEqualTo(FeedStatus.GONE);
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> feeds.findById(gone).nextPollAt()))
                    .isNull();
            assertThat(kept(lost, Feed::status)).isEqualTo(FeedStatus.FAILING);
            assertThat(toNext(lost)).isGreaterThan(first);
        }
    }

    @Test
    void h9_theTimeThatAFeedAsksForIsWaited() throws IOException {
        behaviour = (asked, out) -> RoughServer.write(
                out,
                "200 OK",
                "",
                ("<rss version=\"2.0\"><channel><title>T</title><link>http://x.example/</link><description>d</description>"
                                + "<ttl>120</ttl><item><guid isPermaLink=\"false\">polling-s</guid><title>S</title></item></channel></rss>")
                        .getBytes(StandardCharsets.UTF_8));
        try (var server = server("127.1.1.9")) {
            var id = feed(server.url("/"));

            assertThat(polling.poll(id).newEntries()).isEqualTo(1);

            assertThat(toNext(id)).isBetween(Duration.ofHours(2), Duration.ofMinutes(127));
        }
    }

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

    private List<Claim> due(String prefix) {
        return claims.due(100, 100, Set.of(), host -> host.startsWith(prefix) ? 100 : 0)
                .claims();
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
