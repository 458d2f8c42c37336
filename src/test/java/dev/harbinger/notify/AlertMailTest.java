package dev.harbinger.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.harbinger.Database;
import dev.harbinger.FeedServer;
import dev.harbinger.common.Contention;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts that reach a lead by mail. */
@QuarkusTest
@TestProfile(AlertMailTest.WithServer.class)
@WithTestResource(Database.class)
class AlertMailTest {
    private static final int MAIL = 8122;
    private static final int FEED = 8123;
    private static final int FLAGS = 20;
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String[] NAMES = {"Ba", "Do", "Ga", "Ko", "Lu"};

    /** A mail server and a feed on loopback. */
    public static class WithServer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "harbinger.mail.host", "127.0.0.1",
                    "harbinger.mail.port", String.valueOf(MAIL),
                    "harbinger.mail.start-tls", "DISABLED",
                    "harbinger.mail.from", "Harbinger <news@harbinger.example>",
                    "harbinger.notify.first-wait", "PT0S",
                    "harbinger.notify.interval", "PT15M",
                    "harbinger.feeds.allow-private-addresses", "127.0.0.1:" + FEED,
                    "harbinger.base-url", "https://harbinger.example");
        }
    }

    @Inject
    ChannelRepository channels;

    @Inject
    Gathering gathering;

    @Inject
    Sending sending;

    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(MAIL, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        Contention.settle(() -> channels.deleteAll());
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password").contentType(ContentType.JSON);
    }

    private static int add(String address, double likelihood) {
        return admin().body(Map.of("kind", "MAIL", "url", address, "minLikelihood", likelihood, "region", "Alertland"))
                .post("/api/channels")
                .then()
                .statusCode(201)
                .body("url", is("mailto:lead@mail.example"))
                .extract()
                .path("id");
    }

    private void tick() {
        gathering.gather();
        sending.sendDue();
    }

    private static int raiseFlags() throws IOException {
        var items = new StringBuilder();
        for (int i = 0; i < FLAGS; i++) {
            var name = NAMES[i % 5] + "rund" + NAMES[i / 5].toLowerCase(Locale.ROOT);
            admin().body(Map.of(
                            "question",
                            "Will Ofcom fine " + name + "?",
                            "region",
                            "Alertland",
                            "askedAt",
                            "2026-01-01"))
                    .post("/api/questions")
                    .then()
                    .statusCode(201);
            items.append("<item><title>Ofcom fines ")
                    .append(name)
                    .append("</title><guid>alert-")
                    .append(i);
            items.append("</guid><description>Ofcom fined it on Monday.</description></item>");
        }
        try (var feed = new FeedServer(FEED)) {
            feed.serve(
                    200,
                    "<rss version=\"2.0\"><channel><title>Alert Wire</title><link>https://news.example/</link>"
                            + "<description>d</description>" + items + "</channel></rss>");
            int id = admin().body(Map.of("url", feed.url("/feed")))
                    .post("/api/feeds")
                    .then()
                    .extract()
                    .path("id");
            admin().post("/api/feeds/" + id + "/poll").then().statusCode(200);
            await().atMost(SOON)
                    .untilAsserted(() ->
                            admin().get("/api/flags?region=Alertland").then().body("items", hasSize(FLAGS)));
            return id;
        }
    }

    @Test
    void aBusyDayIsOneMailAndNotForty() throws IOException, MessagingException {
        add("lead@mail.example", 0.1);
        var feed = raiseFlags();

        tick();
        await().atMost(SOON).until(() -> server.getReceivedMessages().length == 1);
        tick();

        var mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo(FLAGS + " flags were raised");
        assertThat(mail.getAllRecipients()).singleElement().hasToString("lead@mail.example");
        assertThat(mail.getMessageID()).matches("<msg_[0-9a-f]{32}@harbinger\\.example>");
        assertThat(mail.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
        assertThat(mail.getContent().toString())
                .contains(" % – Will Ofcom fine ", "https://harbinger.example/questions/", "… and 5 more");
        admin().delete("/api/feeds/" + feed).then().statusCode(204);
    }

    @Test
    void aChannelThatWasAddedOnAGermanPageWritesGerman() throws MessagingException {
        long id = add("lead@mail.example", 0.9);
        Contention.settle(() -> {
            channels.findById(id).speaks(Locale.GERMAN);
            return 1;
        });

        admin().post("/api/channels/" + id + "/test").then().statusCode(202);

        await().atMost(SOON).until(() -> server.getReceivedMessages().length == 1);
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Harbinger erreicht diesen Kanal");
    }

    @Test
    void aTestIsSentAtOnceAndAServerThatIsAwayShowsAtTheChannel() throws MessagingException {
        var id = add("mailto:lead@mail.example", 0.9);
        admin().post("/api/channels/" + id + "/test").then().statusCode(202);
        await().atMost(SOON).until(() -> server.getReceivedMessages().length == 1);
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Harbinger reaches this channel");
        server.stop();

        admin().post("/api/channels/" + id + "/test").then().statusCode(202);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(admin().get("/api/channels/" + id).<String>path("lastError"))
                                .contains("could not be reached"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "https://mail.example/",
                "mailto:lead@mail.example?bcc=eve@mail.example",
                "lead@mail.example\r\nBcc: eve@mail.example",
                "lead@mail.example,eve@mail.example"
            })
    void h62_whatIsNoPlainMailboxIsRefused(String address) {
        admin().body(Map.of("kind", "MAIL", "url", address))
                .post("/api/channels")
                .then()
                .statusCode(422)
                .body("field", is("url"));
    }
}
