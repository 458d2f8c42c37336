package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.harbinger.common.RoughServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of feeds: preview, health, bulk steps, import. Signed in by HTTP Basic, with the token of a form. */
@QuarkusTest
@WithTestResource(Database.class)
class FeedPagesTest {
    private static final String RSS =
            "<rss version=\"2.0\"><channel><title>Wire of the pages</title><link>http://x.example/</link><description>d</description>"
                    + "<item><guid isPermaLink=\"false\">pages-1</guid><title>Ofgem opens formal inquiry into Gannet</title></item></channel></rss>";
    private static final String PAGE =
            "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\"><link rel=\"alternate\" type=\"application/atom+xml\" href=\"/other\"></head></html>";

    @Inject
    EntityManager rows;

    private RoughServer server;

    @BeforeEach
    void serve() throws IOException {
        server = RoughServer.on("127.1.2.1", (asked, out) -> {
            switch (asked.path()) {
                case "/feed" -> RoughServer.write(out, "200 OK", "", RSS.getBytes(StandardCharsets.UTF_8));
                case "/" ->
                    RoughServer.write(
                            out, "200 OK", "Content-Type: text/html\r\n", PAGE.getBytes(StandardCharsets.UTF_8));
                default -> RoughServer.write(out, "404 Not Found", "", new byte[0]);
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password").accept("text/html");
    }

    private static RequestSpecification form(String page) {
        var shown = admin().get(page);
        var token = shown.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
        return admin().redirects()
                .follow(false)
                .cookies(shown.cookies())
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf-token", token);
    }

    private int added(String path, String tags) {
        return given().auth()
                .preemptive()
                .basic("admin", "test-password")
                .contentType("application/json")
                .body(Map.of("url", server.url(path), "tags", List.of(tags)))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse shown(String path) {
        return admin().get(path).then().statusCode(200);
    }

    @Test
    void thePreviewOfAPageShowsItsFeedAndWhatItWouldFlag() {
        given().auth()
                .preemptive()
                .basic("admin", "test-password")
                .contentType("application/json")
                .body(Map.of("question", "Will Ofgem open a formal inquiry into Gannet?", "askedAt", "2026-11-01"))
                .post("/api/questions")
                .then()
                .statusCode(201);

        form("/feeds")
                .formParam("url", server.url("/"))
                .post("/feeds/preview")
                .then()
                .statusCode(200)
                .body(containsString("Wire of the pages"))
                .body(containsString("Ofgem opens formal inquiry into Gannet"))
                .body(containsString("Will Ofgem open a formal inquiry into Gannet?"))
                .body(containsString(server.url("/other")));
        shown("/feeds?q=127.1.2.1:" + server.port()).body(not(containsString("Wire of the pages")));
    }

    @Test
    void whatIsNoFeedIsSaid() {
        form("/feeds")
                .formParam("url", "gopher://x")
                .post("/feeds/preview")
                .then()
                .statusCode(422)
                .body(containsString("must be an http or https address"));
    }

    @Test
    void aFeedCanBePausedResumedAndRemoved() {
        var id = added("/feed", "pausing");
        shown("/feeds/" + id).body(containsString("Waiting")).body(containsString("Entries per day"));

        form("/feeds")
                .formParam("step", "PAUSE")
                .formParam("ids", id)
                .post("/feeds/bulk")
                .then()
                .statusCode(303);
        shown("/feeds?tag=pausing&health=PAUSED").body(containsString("/feeds/" + id + "\""));

        form("/feeds")
                .formParam("step", "RESUME")
                .formParam("ids", id)
                .post("/feeds/bulk")
                .then()
                .statusCode(303);
        form("/feeds").post("/feeds/" + id + "/poll").then().statusCode(303);
        shown("/feeds?tag=pausing&health=OK").body(containsString("Wire of the pages"));
        shown("/feeds/" + id + "/flags").body(not(containsString("<html")));

        form("/feeds")
                .formParam("step", "DELETE")
                .formParam("ids", id)
                .post("/feeds/bulk")
                .then()
                .statusCode(303);
        admin().get("/feeds/" + id).then().statusCode(404);
    }

    @Test
    void aFailingFeedShowsSinceWhenAndWhy() {
        var id = added("/lost", "failing");
        form("/feeds").post("/feeds/" + id + "/poll").then().statusCode(303);

        shown("/feeds?tag=failing&health=FAILING")
                .body(containsString("answered 404"))
                .body(containsString("since"));
        shown("/feeds/" + id).body(containsString("It has failed since"));

        form("/feeds")
                .formParam("step", "DELETE")
                .formParam("ids", id)
                .post("/feeds/bulk")
                .then()
                .statusCode(303);
    }

    @Test
    void aListIsTakenInInTheBackgroundWithAReport() {
        var opml = new StringBuilder("<opml version=\"2.0\"><body>");
        for (int i = 0; i < 1200; i++) {
            opml.append("<outline text=\"Imported\" category=\"imported\" xmlUrl=\"")
                    .append(server.url("/feed"))
                    .append("?n=")
                    .append(i % 1100)
                    .append("\"/>");
        }
        opml.append("<outline text=\"Bad\" xmlUrl=\"ftp://x\"/></body></opml>");
        var shown = admin().get("/feeds");
        var token = shown.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");

        var report = admin().redirects()
                .follow(false)
                .cookies(shown.cookies())
                .multiPart("csrf-token", token)
                .multiPart("file", "feeds.opml", opml.toString().getBytes(StandardCharsets.UTF_8), "text/xml")
                .post("/feeds/import")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> admin().get(report).then().body(containsString("1101 of 1101, finished")));
        shown(report.substring(report.indexOf("/feeds")))
                .body(containsString("1100"))
                .body(containsString("ftp://x is no http or https address"));
        shown("/feeds?tag=imported").body(containsString("1100 feeds"));
        dropImported();
    }

    private void dropImported() {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createQuery("delete from Feed f where f.tags = 'imported'")
                        .executeUpdate());
    }
}
