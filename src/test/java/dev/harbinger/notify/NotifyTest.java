package dev.harbinger.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.harbinger.Database;
import dev.harbinger.Someone;
import dev.harbinger.common.Contention;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Database.class)
class NotifyTest {
    private static final int PORT = 8095;
    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    ChannelRepository channels;

    @Inject
    DeliveryRepository deliveries;

    @Inject
    SecretAddresses addresses;

    @Inject
    Gathering gathering;

    @Inject
    Sending sending;

    @Inject
    Messages messages;

    @Inject
    InstantSource clock;

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password").contentType(ContentType.JSON);
    }

    @AfterEach
    void remove() {
        Contention.settle(() -> channels.deleteAll());
    }

    private static int add(String kind, String path, String region) {
        return admin().body(Map.of("kind", kind, "url", "http://127.0.0.1:" + PORT + path, "region", region))
                .post("/api/channels")
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("id");
    }

    private static int ask(String question, String region) {
        return admin().body(Map.of("question", question, "region", region, "deadline", "2027-06-30"))
                .post("/api/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void tick() {
        gathering.gather();
        sending.sendDue();
    }

    private void dueAgain(int channel) {
        QuarkusTransaction.requiringNew()
                .run(() -> deliveries.update(
                        "nextTryAt = ?1 where channel.id = ?2 and status = ?3",
                        clock.instant().minusSeconds(1),
                        (long) channel,
                        Delivery.Status.PENDING));
    }

    @Test
    void aWebhookIsToldOnceAndSigned() throws IOException {
        try (var server = new HookServer(PORT)) {
            var id = add("WEBHOOK", "/ok", "Hookland");
            var secret = QuarkusTransaction.requiringNew()
                    .call(() -> channels.findById((long) id).secret());
            var question = ask("Will Hookland sign?", "Hookland");
            ask("Will another country sign?", "Elsewhere");

            tick();
            await().atMost(SOON).until(() -> server.at("/ok").size() == 1);
            tick();
            gathering.gather();

            var message = server.at("/ok").get(0);
            assertThat(message.body()).contains("\"question.opened\"", "\"questionId\":" + question);
            assertThat(message.signature())
                    .isEqualTo(Signature.headers(
                                    secret,
                                    message.id(),
                                    Instant.ofEpochSecond(Long.parseLong(message.timestamp())),
                                    message.body())
                            .get("webhook-signature"));
            admin().get("/api/channels/" + id + "/deliveries").then().body("size()", is(1));
            await().atMost(SOON)
                    .untilAsserted(() -> admin().get("/api/channels/" + id + "/deliveries")
                            .then()
                            .body("[0].status", is("SENT")));
        }
    }

    @Test
    void aFailedMessageIsTriedAgainWithTheSameIdAndCanBeSentOnceMore() throws IOException {
        try (var server = new HookServer(PORT)) {
            var id = add("WEBHOOK", "/fails", "Nowhere");
            admin().post("/api/channels/" + id + "/test").then().statusCode(202);
            await().atMost(SOON)
                    .untilAsserted(
                            () -> admin().get("/api/channels/" + id).then().body("lastError", is("answered 500")));
            dueAgain(id);
            sending.sendDue();
            await().atMost(SOON)
                    .untilAsserted(
                            () -> admin().get("/api/channels/" + id).then().body("lastError", nullValue()));
            int message = admin().get("/api/channels/" + id + "/deliveries").path("[0].id");
            admin().post("/api/channels/" + id + "/deliveries/" + message + "/again")
                    .then()
                    .statusCode(202);
            await().atMost(SOON).until(() -> server.at("/fails").size() == 3);

            assertThat(server.at("/fails"))
                    .extracting(HookServer.Message::id)
                    .doesNotContainNull()
                    .hasSize(3);
            assertThat(server.at("/fails").stream().map(HookServer.Message::id).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void h79_aSlowWebhookHoldsUpNothingElse() throws IOException {
        try (var server = new HookServer(PORT)) {
            var slow = add("WEBHOOK", "/slow", "Slowland");
            var quick = add("WEBHOOK", "/ok", "Slowland");
            ask("Will Slowland hurry?", "Slowland");
            ask("Will Slowland ever hurry?", "Slowland");

            tick();

            await().atMost(SOON)
                    .until(() ->
                            server.at("/slow").size() == 1 && server.at("/ok").size() == 2);
            assertThat(server.at("/slow")).hasSize(1);
            admin().get("/api/channels/" + slow + "/deliveries").then().body("status", hasItem("PENDING"));
            await().atMost(SOON)
                    .untilAsserted(() -> admin().get("/api/channels/" + quick + "/deliveries")
                            .then()
                            .body("status", is(List.of("SENT", "SENT"))));
        }
    }

    @Test
    void privateAddressesAndRedirectsAreNotFollowed() throws IOException {
        try (var server = new HookServer(PORT)) {
            var moved = add("WEBHOOK", "/moved", "Nowhere");
            int inside = admin().body(Map.of("url", "http://127.0.0.1:8093/ok"))
                    .post("/api/channels")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            admin().post("/api/channels/" + moved + "/test").then().statusCode(202);
            admin().post("/api/channels/" + inside + "/test").then().statusCode(202);

            await().atMost(SOON)
                    .untilAsserted(() -> admin().get("/api/channels/" + inside)
                            .then()
                            .body("lastError", containsString("private address")));
            await().atMost(SOON)
                    .untilAsserted(
                            () -> admin().get("/api/channels/" + moved).then().body("lastError", is("answered 302")));
            assertThat(server.at("/ok")).isEmpty();
            var lead = Someone.with("lead").browser();
            await().atMost(SOON)
                    .untilAsserted(() ->
                            lead.get("/").then().body(containsString("Messages do not arrive at 2 of the channels.")));
            for (var url : List.of("ftp://example.org/", "http://user:pass@example.org/", "javascript:alert(1)", "")) {
                admin().body(Map.of("url", url))
                        .post("/api/channels")
                        .then()
                        .statusCode(422)
                        .body("field", is("url"));
            }
        }
    }

    @Test
    void messagesToPeopleKeepTheirMarkupToThemselves() {
        var slack = channel(ChannelKind.SLACK, "https://hooks.example/x");
        var teams = channel(ChannelKind.TEAMS, "https://hooks.example/x");
        var ntfy = channel(ChannelKind.NTFY, "https://ntfy.example/desk");
        var lines = List.of(new Messages.Line("Will <!channel> & [x](y) act?", "https://h.example/questions/1"));

        assertThat(messages.message(slack, "One", lines))
                .contains("<https://h.example/questions/1|Will &lt;!channel&gt; &amp; [x](y) act?>");
        assertThat(messages.message(teams, "One", lines)).contains("AdaptiveCard", "\\\\[x\\\\]\\\\(y\\\\)");
        assertThat(messages.message(ntfy, "One", lines))
                .contains("\"topic\":\"desk\"", "\"click\":\"https://h.example/questions/1\"");
    }

    private Channel channel(ChannelKind kind, String url) {
        return new Channel(new ChannelWish("x", kind, url, 0.5, null, null), Signature.secret(), clock.instant());
    }

    @Test
    void aSecretAddressReadsWhatItWasMadeForAndNothingElse() throws Exception {
        var id = ask("Will Atomland, too; vote <now>?", "Atomland");
        var path = QuarkusTransaction.requiringNew()
                .call(() -> addresses.make("/questions.atom", "region=Atomland&status="));

        var text = given().get(path).then().statusCode(200).extract().asInputStream();
        var feed = new SyndFeedInput().build(new XmlReader(text));
        assertThat(feed.getAuthors()).hasSize(1);
        assertThat(feed.getEntries()).hasSize(1);
        assertThat(feed.getEntries().get(0).getAuthors())
                .extracting(SyndPerson::getName)
                .containsExactly("Harbinger");
        assertThat(feed.getEntries().get(0).getDescription().getValue()).isEqualTo("open; deadline 2027-06-30");
        assertThat(feed.getEntries().get(0).getTitle()).isEqualTo("Will Atomland, too; vote <now>?");
        assertThat(feed.getEntries().get(0).getLink()).isEqualTo("http://localhost:8080/questions/" + id);
        var key = path.substring(path.indexOf("key="));
        given().get("/questions.atom?" + key).then().statusCode(401);
        given().get("/questions.atom?region=Atomland&q=x&" + key).then().statusCode(401);
        given().get("/flags.atom?region=Atomland&" + key).then().statusCode(401);
        given().get("/questions.atom?region=Atomland").then().statusCode(401);
        given().get("/questions.atom?region=Atomland&key=guess").then().statusCode(401);
        admin().get("/flags.atom").then().statusCode(200).contentType(containsString("application/atom+xml"));
    }

    @Test
    void aCalendarHoldsTheDeadlines() {
        var id = ask(
                "Will Dateland, at last; vote on the very long question of whether its very long lines are folded?",
                "Dateland");

        var lines = admin().get("/questions.ics?region=Dateland")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(lines.lines()).allMatch(line -> line.length() <= 76);
        assertThat(lines.replace("\r\n ", ""))
                .contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20270630", "UID:question-" + id + "@")
                .contains("SUMMARY:Will Dateland\\, at last\\; vote on the very long");
    }
}
