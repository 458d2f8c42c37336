package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.harbinger.match.MatchJob;
import dev.harbinger.triage.Routing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People's verdicts: they are kept with who and why, can be taken back, and nobody overwrites another unknowingly. */
@QuarkusTest
@WithTestResource(Database.class)
class TriageTest {
    private static FeedServer server;

    @Inject
    MatchJob matching;

    @Inject
    Routing routing;

    @BeforeAll
    static void serve() throws IOException {
        server = new FeedServer(8097);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password").contentType(ContentType.JSON);
    }

    private static String rss(String publisher, String title) {
        return "<rss version=\"2.0\"><channel><title>" + publisher
                + "</title><link>https://" + publisher.toLowerCase(Locale.ROOT).replace(' ', '-')
                + ".example/</link><description>d</description><item><title>" + title
                + "</title><guid>" + title + "</guid></item></channel></rss>";
    }

    private static void publish(String publisher, String title) {
        server.serve(200, rss(publisher, title));
        int feed = admin().body(Map.of("url", server.url("/feed?" + title.hashCode() + publisher.hashCode())))
                .post("/api/feeds")
                .path("id");
        admin().post("/api/feeds/" + feed + "/poll").then().statusCode(200);
    }

    private static int question(String company) {
        return admin().body(Map.of(
                        "question",
                        "Will Ofcom fine " + company + "?",
                        "askedAt",
                        "2020-01-01",
                        "region",
                        "Land of " + company))
                .post("/api/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The id of a flag on a question of its own. */
    private static int flag(String company) {
        int question = question(company);
        publish("Wire", "Ofcom fines " + company);
        return admin().get("/api/flags?question=" + question)
                .then()
                .body("total", is(1))
                .extract()
                .path("items[0].id");
    }

    private static ValidatableResponse act(int flag, String act, Map<String, ?> body) {
        return admin().body(body).post("/api/flags/" + flag + "/" + act).then();
    }

    @Test
    void aVerdictOnWhatOthersHaveMovedSaysWhatHappened() {
        int flag = flag("Avocet Reed Marsh");
        act(flag, "dismiss", Map.of("reason", "Another company.", "version", 0))
                .statusCode(200)
                .body("version", is(1));

        act(flag, "confirm", Map.of("outcome", "YES", "version", 0))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("dismissed by admin"))
                .body("detail", containsString("Another company."))
                .body("by", is("admin"))
                .body("flagStatus", is("DISMISSED"))
                .body("version", is(1));

        admin().get("/api/flags/" + flag).then().body("status", is("DISMISSED"));
    }

    @Test
    void whatIsUndoneStandsAsBefore() {
        int flag = flag("Bittern Sedge Hollow");
        act(flag, "assign", Map.of("user", "admin")).statusCode(200).body("assignee", is("admin"));
        act(flag, "snooze", Map.of("until", "2099-01-15", "reports", 2))
                .statusCode(200)
                .body("status", is("SNOOZED"))
                .body("snoozedReports", is(3));
        act(flag, "dismiss", Map.of("reason", "No.")).statusCode(200).body("status", is("DISMISSED"));

        act(flag, "undo", Map.of())
                .statusCode(200)
                .body("status", is("SNOOZED"))
                .body("snoozedUntil", is("2099-01-15"))
                .body("snoozedReports", is(3))
                .body("note", nullValue());
        act(flag, "undo", Map.of()).statusCode(200).body("status", is("NEW")).body("assignee", is("admin"));
        act(flag, "undo", Map.of()).statusCode(200).body("assignee", nullValue());
        act(flag, "undo", Map.of()).statusCode(409);
    }

    @Test
    void undoingAConfirmationOpensTheQuestionAgain() {
        int flag = flag("Curlew Heath Ridge");
        int question = act(flag, "confirm", Map.of("outcome", "YES", "note", "Seen."))
                .statusCode(200)
                .extract()
                .path("questionId");
        admin().get("/api/questions/" + question).then().body("status", is("RESOLVED"));

        act(flag, "undo", Map.of()).statusCode(200).body("outcome", nullValue());

        admin().get("/api/questions/" + question).then().body("status", is("LIKELY_RESOLVED"));
    }

    @Test
    void aSnoozeEndsWithTheNextPublisher() {
        int flag = flag("Dunlin Tidal Flat");
        act(flag, "snooze", Map.of("reports", 1)).statusCode(200).body("snoozedReports", is(2));

        publish("Other wire", "Ofcom fines Dunlin Tidal Flat today");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            matching.run();
            admin().get("/api/flags/" + flag)
                    .then()
                    .body("status", is("NEW"))
                    .body("snoozedReports", nullValue())
                    .body("sameStory", hasSize(1));
        });
    }

    @Test
    void aSnoozeWithoutAnEndIsRefused() {
        int flag = flag("Egret Willow Pond");
        act(flag, "snooze", Map.of()).statusCode(422).body("field", is("until"));
        act(flag, "snooze", Map.of("until", "2020-01-01")).statusCode(422);
        act(flag, "snooze", Map.of("reports", 0)).statusCode(422).body("field", is("reports"));
        act(flag, "assign", Map.of("user", "nobody-of-that-name")).statusCode(422);
    }

    @Test
    void aBulkActIsTakenOnAllOrNone() {
        int one = flag("Fulmar Cliff Ledge");
        int two = flag("Gadwall Mere Brook");
        act(two, "dismiss", Map.of()).statusCode(200);

        admin().body(Map.of("ids", List.of(one, two), "action", "DISMISS", "reason", "Both."))
                .post("/api/flags/bulk")
                .then()
                .statusCode(409);
        admin().get("/api/flags/" + one).then().body("status", is("NEW"));
        admin().body(Map.of("ids", List.of(two), "action", "UNDO"))
                .post("/api/flags/bulk")
                .then()
                .statusCode(200);
        admin().body(Map.of("ids", List.of(one, two), "action", "DISMISS", "reason", "Both."))
                .post("/api/flags/bulk")
                .then()
                .statusCode(200)
                .body("items.status", is(List.of("DISMISSED", "DISMISSED")));
    }

    @Test
    void rulesSayWhoseANewFlagIs() {
        admin().body(Map.of("user", "admin")).post("/api/rules").then().statusCode(422);
        int rule = admin().body(Map.of("region", "Land of Heron Weir Lock", "user", "admin"))
                .post("/api/rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int flag = flag("Heron Weir Lock");

        matching.run();
        routing.run();

        admin().get("/api/flags/" + flag).then().body("assignee", is("admin"));
        admin().get("/api/flags?assignee=nobody&size=500").then().statusCode(200);
        admin().delete("/api/rules/" + rule).then().statusCode(204);
        act(flag, "undo", Map.of()).statusCode(409);
    }

    @Test
    void whoeverListensHearsEachStep() throws Exception {
        int flag = flag("Ibis Delta Lagoon");
        var lines = new CopyOnWriteArrayList<String>();
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + io.restassured.RestAssured.port + "/triage/events"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("admin:test-password".getBytes()))
                .build();
        var stream = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofLines());
        var response = stream.thenAccept(answer -> answer.body().forEach(lines::add));
        await().until(() -> stream.isDone() || response.isDone() || heard(lines, flag, "ASSIGNED"));

        act(flag, "dismiss", Map.of("reason", "Heard.")).statusCode(200);

        await().untilAsserted(() -> assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("\"flag\":" + flag, "\"who\":\"admin\"", "Heard.")));
        response.cancel(true);
        stream.cancel(true);
    }

    private static boolean heard(List<String> lines, int flag, String what) {
        return lines.stream().anyMatch(line -> line.contains("\"flag\":" + flag) && line.contains(what));
    }
}
