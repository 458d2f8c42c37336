package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole road: a brief becomes open questions, a polled feed flags an answer, a verdict resolves a question. */
@QuarkusTest
@WithTestResource(Database.class)
class RoadTest {
    private static final int PORT = 8097;
    private static FeedServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new FeedServer(PORT);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password");
    }

    private static RequestSpecification adminJson() {
        return admin().contentType(ContentType.JSON);
    }

    private static String brief(String rival) {
        return "Published: 18 November 2026 · Region: Global · Category: cyber\n\nNorthwind accuses " + rival
                + " of theft\n\nThe case is open.\n\nWhat to watch next: whether the Federal Trade Commission opens a formal inquiry into "
                + rival + "; and how " + rival + " changes its terms of service.";
    }

    private static String rss(String... titles) {
        var items = new StringBuilder();
        for (var title : titles) {
            items.append("<item><title>")
                    .append(title)
                    .append("</title><guid>")
                    .append(title)
                    .append("</guid><link>https://news.example/")
                    .append(title.hashCode())
                    .append("</link></item>");
        }
        return "<rss version=\"2.0\"><channel><title>Wire</title><link>https://news.example/</link><description>d</description>"
                + items + "</channel></rss>";
    }

    private static int file(String text) {
        return admin().contentType("text/plain; charset=UTF-8")
                .body(text)
                .post("/api/briefs")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .extract()
                .path("id");
    }

    private static int feed(String path, String content) {
        server.serve(200, content);
        return adminJson()
                .body(Map.of("url", server.url(path)))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aBriefIsAnsweredByAFeed() {
        var brief = file(brief("Kestrel"));
        var feed = feed(
                "/feed?road",
                rss(
                        "FTC opens formal inquiry into Kestrel",
                        "Senators urge FTC to open inquiry into Kestrel",
                        "FTC opens inquiry into an airline"));

        adminJson()
                .post("/api/feeds/" + feed + "/poll")
                .then()
                .statusCode(200)
                .body("status", is("OK"))
                .body("newEntries", is(3))
                .body("flags", is(1));
        adminJson()
                .post("/api/feeds/" + feed + "/poll")
                .then()
                .statusCode(200)
                .body("status", is("NOT_MODIFIED"))
                .body("newEntries", is(0));
        int flag = admin().get("/api/flags?status=NEW&brief=" + brief)
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].entry.title", is("FTC opens formal inquiry into Kestrel"))
                .body("items[0].leaning", is("YES"))
                .body("items[0].reasons.text", hasItem("reported as happened, not as considered"))
                .extract()
                .path("items[0].id");
        adminJson()
                .body(Map.of("outcome", "YES"))
                .post("/api/flags/" + flag + "/confirm")
                .then()
                .statusCode(200)
                .body("status", is("CONFIRMED"));

        admin().get("/api/questions?brief=" + brief + "&status=RESOLVED")
                .then()
                .body("total", is(1))
                .body("items[0].outcome", is("YES"));
        adminJson()
                .body(Map.of())
                .post("/api/flags/" + flag + "/dismiss")
                .then()
                .statusCode(409);
        adminJson().post("/api/flags/" + flag + "/undo").then().statusCode(200).body("status", is("NEW"));
        admin().get("/api/questions?brief=" + brief + "&status=LIKELY_RESOLVED")
                .then()
                .body("total", is(1));
    }

    @Test
    void aNewQuestionMeetsTheStoredEntries() {
        var feed = feed("/feed?stored", rss("Ofcom fines Tern Broadband"));
        adminJson().post("/api/feeds/" + feed + "/poll").then().statusCode(200);

        int question = adminJson()
                .body(Map.of("question", "Will Ofcom fine Tern Broadband?", "askedAt", "2026-11-01"))
                .post("/api/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        org.awaitility.Awaitility.await()
                .untilAsserted(() ->
                        admin().get("/api/flags?question=" + question).then().body("total", is(1)));
    }

    @Test
    void theSameTextIsOneBrief() {
        var id = file(brief("Osprey"));

        admin().contentType("text/plain; charset=UTF-8")
                .body(brief("Osprey"))
                .post("/api/briefs")
                .then()
                .statusCode(200)
                .body("id", is(id));
    }

    @Test
    void passagesAreExactlyTheirOffsets() {
        var brief = admin().get("/api/briefs/" + file(brief("Merlin")))
                .then()
                .statusCode(200)
                .body("region", is("Global"))
                .body("category", is("cyber"))
                .body("publishedAt", is("2026-11-18T00:00:00Z"))
                .body("questions", hasSize(2))
                .extract()
                .jsonPath();
        var text = brief.getString("text");

        for (int i = 0; i < 2; i++) {
            var path = "questions[" + i + "].";
            assertThat(text.substring(brief.getInt(path + "sourceStart"), brief.getInt(path + "sourceEnd")))
                    .isEqualTo(brief.getString(path + "sourceText"));
        }
    }

    @Test
    void aDryRunStoresNothing() {
        long before = admin().get("/api/briefs").then().extract().jsonPath().getLong("total");

        admin().contentType("text/plain; charset=UTF-8")
                .body(brief("Buzzard"))
                .post("/api/briefs?dryRun=true")
                .then()
                .statusCode(200)
                .body("questions", hasSize(2));

        assertThat(admin().get("/api/briefs").then().extract().jsonPath().getLong("total"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"text/plain,   ,422", "text/markdown, **,422", "image/png, x,415"})
    void aBriefThatIsNoneIsRefused(String type, String text, int status) {
        admin().contentType(type)
                .body((text == null ? "  " : text).getBytes(StandardCharsets.UTF_8))
                .post("/api/briefs")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/questions?sort=nonsense",
                "/api/questions?size=0",
                "/api/questions?cursor=zz",
                "/api/questions?due=soon",
                "/api/flags?since=soon",
                "/api/entries?since=2026-13-01"
            })
    void aWrongParameterIsExplained(String path) {
        admin().get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", is(400));
    }

    @Test
    void anUnknownFieldIsNamed() {
        adminJson()
                .body("{\"question\":\"Will it rain?\",\"colour\":1}")
                .post("/api/questions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void whatIsNotThereIs404() {
        admin().get("/api/questions/999999").then().statusCode(404).contentType("application/problem+json");
        adminJson().post("/api/feeds/999999/poll").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void strangersAreSentAway() {
        given().get("/api/questions").then().statusCode(401);
        given().auth()
                .preemptive()
                .basic("admin", "wrong")
                .get("/api/questions")
                .then()
                .statusCode(401);
    }

    @Test
    void aFeedThatIsNoneSaysWhatItIs() {
        server.serve(200, "<html><body>Hello</body></html>");

        adminJson()
                .body(Map.of("url", server.url("/feed?page")))
                .post("/api/feeds")
                .then()
                .statusCode(422)
                .body("detail", containsString("web page"));
    }

    @Test
    void redirectsInACircleEnd() {
        int feed = adminJson()
                .body(Map.of("url", server.url("/circle")))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        adminJson()
                .post("/api/feeds/" + feed + "/poll")
                .then()
                .body("status", is("FAILED"))
                .body("message", containsString("redirects"));
    }

    @Test
    void privateAddressesAreNotPolled() {
        int feed = adminJson()
                .body(Map.of("url", "http://127.0.0.1:8098/feed"))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        adminJson()
                .post("/api/feeds/" + feed + "/poll")
                .then()
                .body("status", is("FAILED"))
                .body("message", containsString("private address"));
    }

    @Test
    void opmlGoesInAndOut() {
        var opml =
                "<opml version=\"2.0\"><body><outline text=\"T\" xmlUrl=\"https://opml.example/f\"/><outline text=\"Bad\" xmlUrl=\"ftp://x\"/></body></opml>";

        admin().contentType("text/x-opml")
                .body(opml)
                .post("/api/feeds/import")
                .then()
                .statusCode(200)
                .body("added", is(1))
                .body("invalid", hasSize(1));
        admin().get("/api/feeds/export").then().statusCode(200).body(containsString("https://opml.example/f"));
    }

    @Test
    void anEntryCanBeTriedWithoutStoringIt() {
        file(brief("Harrier"));

        adminJson()
                .body(Map.of("title", "FTC opens formal inquiry into Harrier"))
                .post("/api/match")
                .then()
                .statusCode(200)
                .body("candidates[0].wouldFlag", is(true))
                .body("candidates[0].reasons", not(hasSize(0)));
    }

    @Test
    void pagesOfAListHoldEachRowOnce() {
        for (int i = 0; i < 5; i++) {
            adminJson()
                    .body(Map.of("question", "Will page " + i + " turn?", "region", "Paging"))
                    .post("/api/questions")
                    .then()
                    .statusCode(201);
        }
        var first = admin().get("/api/questions?region=paging&size=3")
                .then()
                .body("total", is(5))
                .body("items", hasSize(3))
                .extract()
                .jsonPath();

        admin().get("/api/questions?region=paging&size=3&cursor=" + first.getString("next"))
                .then()
                .body("items", hasSize(2))
                .body("next", equalTo(null));
    }

    @Test
    void everyCallIsDescribed() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/api/flags/bulk"))
                .body(containsString("/api/match"));
    }

    @Test
    void aFutureDateIsNotBelieved() {
        var feed = feed(
                "/feed?future",
                rss("Nothing").replace("</guid>", "</guid><pubDate>Fri, 24 Nov 2090 08:00:00 GMT</pubDate>"));
        adminJson().post("/api/feeds/" + feed + "/poll").then().statusCode(200);

        var published = admin().get("/api/entries?feed=" + feed)
                .then()
                .extract()
                .jsonPath()
                .getString("items[0].publishedAt");

        assertThat(Instant.parse(published)).isBefore(Instant.parse("2089-01-01T00:00:00Z"));
    }
}
