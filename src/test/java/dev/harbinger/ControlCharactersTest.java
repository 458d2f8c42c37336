package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that PostgreSQL keeps in no text are taken, or refused with a word; never a failure of the program. */
@QuarkusTest
@WithTestResource(Database.class)
class ControlCharactersTest {
    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\ud800b"})
    void briefsAndQuestions(String odd) {
        var text = "What to watch next: whether Ofcom opens an inquiry into Dunnock " + odd + ".";

        assertThat(admin().contentType("text/plain; charset=UTF-8")
                        .body(text)
                        .post("/api/briefs")
                        .statusCode())
                .isLessThan(500);
        assertThat(admin().contentType(ContentType.JSON)
                        .body(Map.of("text", text + " J", "title", "T" + odd, "region", odd, "category", odd))
                        .post("/api/briefs")
                        .statusCode())
                .isLessThan(500);
        assertThat(admin().contentType(ContentType.JSON)
                        .body(Map.of("question", "Will Ofcom fine " + odd + "?", "region", odd, "sourceText", odd))
                        .post("/api/questions")
                        .statusCode())
                .isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/briefs?q=a%00b",
                "/api/questions?q=a%00b",
                "/api/questions?region=a%00b",
                "/api/questions?actor=%00",
                "/api/flags?region=%00",
                "/api/entries?q=%00",
                "/api/feeds?tag=%00",
                "/questions?q=%00"
            })
    void filters(String path) {
        assertThat(admin().urlEncodingEnabled(false).get(path).statusCode()).isLessThan(500);
    }

    @Test
    void feedsAreReadTwice() throws IOException {
        try (var server = new FeedServer(8097)) {
            server.serve(200, rss("W\u0000ire"));
            int feed = admin().contentType(ContentType.JSON)
                    .body(Map.of("url", server.url("/feed?nul"), "title", "T\u0000", "tags", List.of("t\u0000")))
                    .post("/api/feeds")
                    .path("id");

            assertThat(newEntries(feed)).isOne();
            server.serve(200, rss("Wire"));
            assertThat(newEntries(feed)).isZero();
            server.serve(200, json("J\\u0000"));
            assertThat(newEntries(feed)).isEqualTo(2);
            server.serve(200, json("J"));
            assertThat(newEntries(feed)).isZero();
        }
    }

    private static String rss(String title) {
        return "<rss version=\"2.0\"><channel><title>" + title + "</title><link>https://news.example/</link>"
                + "<description>d</description><item><title>One \u0000 two &#0; three</title><guid>a\u0000b</guid></item>"
                + "</channel></rss>";
    }

    private static String json(String title) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"" + title + "\",\"items\":["
                + "{\"id\":\"j\\u0000\",\"title\":\"J \\u0000 k\",\"content_text\":\"\\u0000 x\"},"
                + "{\"id\":\"j\\ud800\",\"title\":\"J \\ud800 k\",\"content_text\":\"\\ud800 x\"}]}";
    }

    private static int newEntries(int feed) {
        return admin().contentType(ContentType.JSON)
                .post("/api/feeds/" + feed + "/poll")
                .then()
                .statusCode(200)
                .body("status", is("OK"))
                .extract()
                .path("newEntries");
    }
}
