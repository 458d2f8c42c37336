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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows for a feed from what its server answers. */
@QuarkusTest
@WithTestResource(Database.class)
class PollingTest extends PolledFeeds {
    private String address(long id) {
        return kept(id, Feed::url);
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
}
