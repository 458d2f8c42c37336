package dev.harbinger;

import static dev.harbinger.Someone.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who did what stands in the audit trail, and stays there. */
@QuarkusTest
@WithTestResource(Database.class)
class AuditTest {

    private static String trail(String who, String kind) {
        return admin().accept("text/html")
                .queryParam("kind", kind)
                .queryParam("who", who)
                .get("/audit")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void h59_signingInAndOutIsNoted() {
        var anna = Someone.with("viewer");
        new FormBrowser().signIn(anna.name(), "wrong");
        var browser = anna.browser();
        browser.post("/logout", Map.of());

        assertThat(trail(anna.name(), "LOGIN")).contains("signed in with a password");
        assertThat(trail(anna.name(), "LOGOUT")).contains("signed out");
        assertThat(trail(anna.name(), "REFUSED")).contains("wrong name or password");
    }

    @Test
    void h59_linesAreFoundByANameInAnyCase() {
        var typed = "Nobody-" + System.nanoTime();
        new FormBrowser().signIn(typed, "wrong");

        assertThat(trail(typed.toUpperCase(Locale.ROOT), "REFUSED")).contains("wrong name or password", typed);
        assertThat(trail(typed + "x", "REFUSED")).doesNotContain("wrong name or password");
    }

    @Test
    void h59_refusalsAreNoted() {
        var anna = Someone.with("viewer");
        anna.calls().body("{}").post("/api/feeds").then().statusCode(403);
        var browser = anna.browser();
        browser.request()
                .contentType("application/x-www-form-urlencoded")
                .formParam("x", "y")
                .post("/questions/0/resolve")
                .then()
                .statusCode(403);

        assertThat(trail(anna.name(), "REFUSED"))
                .contains("POST /api/feeds: 403")
                .contains("POST /questions/0/resolve: 403");
    }

    @Test
    void h59_changesAreNoted() {
        var anna = Someone.with("analyst");
        int question = anna.calls()
                .body(Map.of("question", "Will " + anna.name() + " be noted?"))
                .post("/api/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        anna.calls()
                .body(Map.of("outcome", "YES"))
                .post("/api/questions/" + question + "/resolve")
                .then()
                .statusCode(200);
        anna.calls().get("/api/questions/" + question).then().statusCode(200);

        assertThat(trail(anna.name(), "CHANGE"))
                .contains("POST /api/questions: 201")
                .contains("POST /api/questions/" + question + "/resolve: 200")
                .doesNotContain("GET ");
    }

    @Test
    void h59_whatAdminsDoToPeopleIsNoted() {
        var boss = Someone.with("admin");
        var anna = Someone.with("viewer");
        boss.calls()
                .body(Map.of("role", "lead", "disabled", true))
                .patch("/api/users/" + anna.id())
                .then()
                .statusCode(200);
        boss.calls().post("/api/users/" + anna.id() + "/reset").then().statusCode(200);

        assertThat(trail(boss.name(), "ACCOUNT"))
                .contains("made " + anna.name() + " lead, who was viewer")
                .contains("disabled " + anna.name())
                .contains("reset the password of " + anna.name())
                .doesNotContain("hbl_");
    }

    @Test
    void h59_noRouteEditsIt() {
        assertThat(Route.all().stream().filter(route -> route.path().startsWith("/audit")))
                .allMatch(Route::isSafe)
                .allMatch(route -> route.role().equals("admin"));
        given().get("/api/audit").then().statusCode(404);
    }

    @Test
    void h43_hostileNamesAreText() {
        var name = "<img src=x onerror=alert(1)>" + System.nanoTime();
        new FormBrowser().signIn(name, "wrong");

        assertThat(trail(name, "REFUSED")).contains("&lt;img src=x").doesNotContain("<img");
    }

    @Test
    void h58_secretsAreNotInTheTrail() {
        var anna = Someone.with("analyst");
        String token =
                anna.calls().body(Map.of("label", "t")).post("/api/tokens").path("token");
        new FormBrowser().post("/join/" + token, Map.of());

        assertThat(trail("", "")).doesNotContain(token).doesNotContain(anna.password());
    }
}
