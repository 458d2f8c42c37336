package dev.harbinger.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.harbinger.Database;
import dev.harbinger.common.Contention;
import dev.harbinger.common.RoughServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed that names a hub is subscribed to, and the hub's call has it polled. */
@QuarkusTest
@WithTestResource(Database.class)
class WebSubTest {
    @Inject
    FeedPolling polling;

    @Inject
    FeedRepository feeds;

    @Inject
    HubSubscriptions subscriptions;

    @Inject
    HubJob job;

    private RoughServer server;
    private long feed;

    @BeforeEach
    void subscribe() throws IOException {
        server = RoughServer.on("127.1.3.1", (asked, out) -> {
            if (asked.path().equals("/hub")) {
                RoughServer.write(out, "202 Accepted", "", new byte[0]);
                return;
            }
            var rss =
                    "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>T</title><link>http://x.example/</link><description>d</description>"
                            + "<atom:link rel=\"hub\" href=\"/hub\"/><atom:link rel=\"self\" href=\"/topic\"/></channel></rss>";
            RoughServer.write(out, "200 OK", "", rss.getBytes(StandardCharsets.UTF_8));
        });
        feed = QuarkusTransaction.requiringNew().call(() -> {
            var made = new Feed(
                    server.url("/feed"), null, List.of(), FeedKind.NEWS, Duration.ofMinutes(30), Instant.now());
            feeds.persist(made);
            return made.id();
        });
        polling.poll(feed);
        job.askDue();
    }

    @AfterEach
    void cleanUp() throws IOException {
        server.close();
        Contention.settle(() -> feeds.deleteById(feed));
    }

    private <T> T kept(Function<HubSubscription, T> what) {
        return QuarkusTransaction.requiringNew().call(() -> what.apply(subscriptions.findById(feed)));
    }

    private String path() {
        return "/websub/" + kept(HubSubscription::token);
    }

    private void verify() {
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.topic", server.url("/topic"))
                .queryParam("hub.challenge", "a challenge")
                .queryParam("hub.lease_seconds", "86400")
                .get(path())
                .then()
                .statusCode(200)
                .body(is("a challenge"));
    }

    private boolean isDue() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        !feeds.findById(feed).nextPollAt().isAfter(Instant.now().plusSeconds(90)));
    }

    private void call(String method, String secret, int status) {
        var body = "<rss/>".getBytes(StandardCharsets.UTF_8);
        given().header("X-Hub-Signature", method + "=" + hmac(secret, body))
                .contentType("application/rss+xml")
                .body(body)
                .post(path())
                .then()
                .statusCode(status);
    }

    private static String hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theHubIsAskedWithASecretAndACallback() {
        var asked = server.asked.get(server.asked.size() - 1);

        assertThat(asked.line()).startsWith("POST /hub");
        assertThat(asked.body())
                .contains("hub.mode=subscribe")
                .contains("hub.secret=" + kept(HubSubscription::secret))
                .contains("websub%2F" + kept(HubSubscription::token));
    }

    @Test
    void aVerifiedSubscriptionIsRenewedBeforeItEnds() {
        verify();

        assertThat(kept(HubSubscription::status).name()).isEqualTo("ACTIVE");
        var renewal = kept(HubSubscription::nextTryAt);
        assertThat(Duration.between(renewal, kept(HubSubscription::leaseUntil))).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aTopicThatWasNotAskedForIsNotVerified() {
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.topic", "http://other.example/")
                .queryParam("hub.challenge", "x")
                .get(path())
                .then()
                .statusCode(404);
    }

    @Test
    void aSignedCallHasTheFeedPolledSoon() {
        verify();
        assertThat(isDue()).isFalse();

        call("sha256", kept(HubSubscription::secret), 202);

        assertThat(isDue()).isTrue();
    }

    @Test
    void anUnsignedCallChangesNothing() {
        verify();

        call("sha256", "guessed", 202);
        call("md5", kept(HubSubscription::secret), 202);

        assertThat(isDue()).isFalse();
    }
}
