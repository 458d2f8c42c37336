package dev.harbinger;

import static dev.harbinger.Someone.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions over HTTP, as browsers meet them: when they begin and end, their cookies, and the headers of all answers. */
@QuarkusTest
@WithTestResource(Database.class)
class SessionsTest {
    @Inject
    EntityManager rows;

    @Test
    void h52_afterLogoutTheOldCookieIsRefused() {
        var browser = Someone.with("viewer").browser();
        var stolen = browser.session();

        browser.post("/logout", Map.of());

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(new FormBrowser().holding(stolen).isSignedIn()).isFalse();
    }

    @Test
    void h52_aNewPasswordEndsAllOtherSessions() {
        var anna = Someone.with("analyst");
        var here = anna.browser();
        var elsewhere = anna.browser();
        var stolen = here.session();
        here.get("/account");

        var answer = here.post(
                "/account/password",
                Map.of("current", anna.password(), "password", "forty wet lamps", "again", "forty wet lamps"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(here.isSignedIn()).isTrue();
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(new FormBrowser().holding(stolen).isSignedIn()).isFalse();
        anna.calls().get("/api/users/me").then().statusCode(401);
        FormBrowser.signedIn(anna.name(), "forty wet lamps");
    }

    @Test
    void h52_aNewRoleEndsSessionsAndHoldsAtOnce() {
        var anna = Someone.with("analyst");
        var browser = anna.browser();
        anna.calls().body("{}").post("/api/briefs").then().statusCode(not(is(403)));

        admin().body(Map.of("role", "viewer"))
                .patch("/api/users/" + anna.id())
                .then()
                .statusCode(200)
                .body("role", is("viewer"));

        assertThat(browser.isSignedIn()).isFalse();
        anna.calls().body("{}").post("/api/briefs").then().statusCode(403);
    }

    @Test
    void h52_aDisabledUserIsOutAtOnce() {
        var anna = Someone.with("lead");
        var browser = anna.browser();
        var token = anna.token("viewer");
        anna.calls().get("/api/users/me").then().statusCode(200);

        admin().body(Map.of("disabled", true))
                .patch("/api/users/" + anna.id())
                .then()
                .statusCode(200);

        assertThat(browser.isSignedIn()).isFalse();
        anna.calls().get("/api/users/me").then().statusCode(401);
        Someone.bearer(token).get("/api/users/me").then().statusCode(401);
        assertThat(new FormBrowser().signIn(anna.name(), anna.password()).header("Location"))
                .contains("failed");
    }

    @Test
    void h53_theSessionChangesAtLogin() {
        var anna = Someone.with("viewer");
        var planted = Someone.with("viewer").browser().session();
        var browser = new FormBrowser().holding(planted);

        browser.signIn(anna.name(), anna.password());

        assertThat(browser.session()).isNotEqualTo(planted);
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(new FormBrowser().holding(planted).isSignedIn()).isFalse();
        assertThat(new FormBrowser().holding("hbs_made-up").isSignedIn()).isFalse();
    }

    @Test
    void h53_anIdleSessionEndsAndAllEndAfterADay() {
        var idle = Someone.with("viewer");
        var idler = idle.browser();
        var old = Someone.with("viewer");
        var oldie = old.browser();
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        assertThat(idler.isSignedIn()).isTrue();
        assertThat(oldie.isSignedIn()).isTrue();

        Rows.set(rows, "update user_session set seen_at = ?1 where user_id = ?2", now.minusHours(2), idle.id());
        Rows.set(rows, "update user_session set started_at = ?1 where user_id = ?2", now.minusDays(1), old.id());

        assertThat(idler.isSignedIn()).isFalse();
        assertThat(oldie.isSignedIn()).isFalse();
    }

    @Test
    void h54_theCookiesAreNotForScriptsNorForOtherSites() {
        var anna = Someone.with("viewer");
        var page = given().get("/login");
        var answer = given().redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .cookie("csrf-token", page.cookie("csrf-token"))
                .formParam("csrf-token", page.cookie("csrf-token"))
                .formParam("j_username", anna.name())
                .formParam("j_password", anna.password())
                .post("/login");

        assertThat(answer.headers().getValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(FormBrowser.SESSION + "=hbs_")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .contains("Secure"));
        assertThat(page.headers().getValues("Set-Cookie"))
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/nowhere", "/flags", "/api/nowhere", "/api/flags", "/questions/0"})
    void h54_everyAnswerHasItsHeaders(String path) {
        for (var answer : List.of(
                given().redirects().follow(false).accept("text/html").get(path),
                given().redirects().follow(false).post(path),
                Someone.with("viewer").calls().accept("text/html").get(path))) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
        }
    }

    @Test
    void h54_soHasOneThatEndsEarly() {
        var tooLarge =
                admin().contentType("text/plain").body(new byte[21 << 20]).post("/api/briefs");

        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(tooLarge.header("X-Content-Type-Options")).isEqualTo("nosniff");
        given().get("/q/swagger-ui/")
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void h49_afterSigningInOnePageFollowsAndNeverAnotherSite() {
        var anna = Someone.with("viewer");
        var browser = new FormBrowser();
        assertThat(browser.get("/flags?status=NEW").header("Location")).endsWith("/login?next=%2Fflags%3Fstatus%3DNEW");
        browser.get("/login");

        var good = browser.post(
                "/login",
                Map.of("j_username", anna.name(), "j_password", anna.password(), "next", "/flags?status=NEW"));
        var bad = browser.post(
                "/login",
                Map.of("j_username", anna.name(), "j_password", anna.password(), "next", "https://evil.example/"));

        assertThat(good.header("Location")).endsWith("/flags?status=NEW").doesNotContain("evil");
        assertThat(bad.header("Location")).endsWith("/welcome").doesNotContain("evil");
    }
}
