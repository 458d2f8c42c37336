package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages answer, say what they are, and refuse what has no token. */
@QuarkusTest
@WithTestResource(Database.class)
class PagesTest {
    private int brief;

    @BeforeEach
    void fileABrief() {
        brief = given().auth()
                .preemptive()
                .basic("admin", "test-password")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "title",
                        "Pages",
                        "text",
                        "What to watch next: whether Ofcom opens an inquiry into <b>Puffin</b>."))
                .post("/api/briefs")
                .then()
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/flags",
                "/questions",
                "/questions?status=OPEN&sort=deadline",
                "/briefs",
                "/briefs/new",
                "/feeds",
                "/subscribe",
                "/subscribers",
                "/mail/outbox",
                "/mail/preview",
                "/ways-out"
            })
    @TestSecurity(
            user = "admin",
            roles = {"viewer", "analyst", "lead", "admin"})
    void pagesAnswer(String path) {
        given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Harbinger"));
    }

    @Test
    @TestSecurity(
            user = "admin",
            roles = {"viewer", "analyst", "lead", "admin"})
    void markupInABriefIsShownAsText() {
        given().accept("text/html")
                .get("/briefs/" + brief)
                .then()
                .statusCode(200)
                .body(containsString("&lt;b&gt;Puffin"))
                .body(containsString("<mark"));
    }

    @Test
    @TestSecurity(
            user = "admin",
            roles = {"viewer", "analyst", "lead", "admin"})
    void whatIsNotThereIsAPage() {
        given().accept("text/html")
                .get("/questions/999999")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("Harbinger"));
        given().accept("text/html").get("/nowhere").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "admin",
            roles = {"viewer", "analyst", "lead", "admin"})
    void aFormWithoutItsTokenIsRefused() {
        given().redirects()
                .follow(false)
                .formParam("outcome", "YES")
                .post("/questions/1/resolve")
                .then()
                .statusCode(400);
    }

    @Test
    @TestSecurity(
            user = "guest",
            roles = {"viewer"})
    void aViewerSeesNoVerdicts() {
        given().accept("text/html")
                .get("/feeds")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.not(containsString("Add the feed")));
    }

    @Test
    void strangersSignIn() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/flags")
                .then()
                .statusCode(302)
                .header("Location", containsString("/login"));
    }
}
