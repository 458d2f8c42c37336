package dev.harbinger;

import static dev.harbinger.Someone.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users, sessions and tokens over HTTP, as browsers and programs meet them. */
@QuarkusTest
@WithTestResource(Database.class)
class AccountsTest {
    @Inject
    EntityManager rows;

    private static void assertSignedIn(FormBrowser browser) {
        assertThat(browser.get("/questions").statusCode()).isEqualTo(200);
    }

    private static void assertStranger(FormBrowser browser) {
        var answer = browser.get("/questions");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/login");
    }

    private void set(String sql, Object value, Object key) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createNativeQuery(sql)
                        .setParameter(1, value)
                        .setParameter(2, key)
                        .executeUpdate());
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private static String token(Someone someone, String scope) {
        return someone.calls()
                .body(Map.of("label", "a program", "scope", scope))
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    @Test
    void h52_afterLogoutTheOldCookieIsRefused() {
        var browser = Someone.with("viewer").browser();
        var stolen = browser.session();

        browser.post("/logout", Map.of());

        assertStranger(browser);
        assertStranger(new FormBrowser().holding(stolen));
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
        assertSignedIn(here);
        assertStranger(elsewhere);
        assertStranger(new FormBrowser().holding(stolen));
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

        assertStranger(browser);
        anna.calls().body("{}").post("/api/briefs").then().statusCode(403);
    }

    @Test
    void h52_aDisabledUserIsOutAtOnce() {
        var anna = Someone.with("lead");
        var browser = anna.browser();
        var token = token(anna, "viewer");
        anna.calls().get("/api/users/me").then().statusCode(200);

        admin().body(Map.of("disabled", true))
                .patch("/api/users/" + anna.id())
                .then()
                .statusCode(200);

        assertStranger(browser);
        anna.calls().get("/api/users/me").then().statusCode(401);
        bearer(token).get("/api/users/me").then().statusCode(401);
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
        assertSignedIn(browser);
        assertStranger(new FormBrowser().holding(planted));
        assertStranger(new FormBrowser().holding("hbs_made-up"));
    }

    @Test
    void h53_anIdleSessionEndsAndAllEndAfterADay() {
        var idle = Someone.with("viewer");
        var idler = idle.browser();
        var old = Someone.with("viewer");
        var oldie = old.browser();
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        assertSignedIn(idler);
        assertSignedIn(oldie);

        set("update user_session set seen_at = ?1 where user_id = ?2", now.minusHours(2), idle.id());
        set("update user_session set started_at = ?1 where user_id = ?2", now.minusDays(1), old.id());

        assertStranger(idler);
        assertStranger(oldie);
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

    @Test
    void h55_afterManyWrongPasswordsTheRightOneStillOpens() {
        var anna = Someone.with("viewer");
        var browser = new FormBrowser();
        for (int i = 0; i < 9; i++) {
            assertThat(browser.signIn(anna.name(), "wrong " + i).header("Location"))
                    .contains("failed");
        }
        var start = System.nanoTime();

        assertThat(browser.signIn(anna.name(), "wrong again").header("Location"))
                .contains("failed");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
        assertThat(browser.signIn(anna.name(), anna.password()).header("Location"))
                .doesNotContain("login");
        assertSignedIn(browser);
    }

    @Test
    void h56_unknownAndKnownUsersTakeTheSameTime() {
        var anna = Someone.with("viewer");
        var disabled = Someone.with("viewer");
        admin().body(Map.of("disabled", true))
                .patch("/api/users/" + disabled.id())
                .then()
                .statusCode(200);
        timeOf(anna.name());

        var known = timeOf(anna.name());
        var unknown = timeOf("nobody-" + anna.name());
        var off = timeOf(disabled.name());

        assertThat((double) unknown / known).isBetween(0.4, 2.5);
        assertThat((double) off / known).isBetween(0.4, 2.5);
    }

    /** The fastest of some, in nanoseconds; fewer than begin to be slowed down. */
    private static long timeOf(String name) {
        var fastest = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            var start = System.nanoTime();
            given().auth()
                    .preemptive()
                    .basic(name, "wrong")
                    .get("/api/users/me")
                    .then()
                    .statusCode(401);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    @Test
    void h57_anOldHashIsMadeStrongerAtLogin() {
        var anna = Someone.with("viewer");
        set(
                "update app_user set password_hash = ?1, epoch = epoch + 1 where id = ?2",
                BcryptUtil.bcryptHash(anna.password()),
                anna.id());

        anna.calls().get("/api/users/me").then().statusCode(200);

        var kept = QuarkusTransaction.requiringNew()
                .call(() -> rows.createNativeQuery("select password_hash from app_user where id = ?1", String.class)
                        .setParameter(1, anna.id())
                        .getSingleResult());
        assertThat((String) kept).startsWith("$argon2id$");
        anna.browser();
    }

    @Test
    void h57_aCommonPasswordIsRefusedEverywhere() {
        admin().body(Map.of("name", "weak-one", "role", "viewer", "password", "Password123"))
                .post("/api/users")
                .then()
                .statusCode(422)
                .body("field", is("password"));
        var browser = Someone.with("viewer").browser();
        browser.get("/account");
        admin().get("/api/users").then().body("items.name", not(hasItem("weak-one")));
    }

    @Test
    void h58_aTokenIsShownOnceAndBoundByItsScope() {
        var anna = Someone.with("analyst");
        var token = token(anna, "viewer");

        bearer(token).get("/api/users/me").then().statusCode(200).body("name", is(anna.name()));
        bearer(token).body("{\"text\":\"x\"}").post("/api/briefs").then().statusCode(403);
        bearer(token)
                .body(Map.of("label", "more", "scope", "analyst"))
                .post("/api/tokens")
                .then()
                .statusCode(422);
        anna.calls()
                .get("/api/tokens")
                .then()
                .body("total", is(1))
                .body("items[0].usedAt", not(nullValue()))
                .body(not(containsString(token)));
        var kept = QuarkusTransaction.requiringNew()
                .call(() -> rows.createNativeQuery("select token_hash from api_token where user_id = ?1", String.class)
                        .setParameter(1, anna.id())
                        .getSingleResult());
        assertThat((String) kept).hasSize(64).isNotEqualTo(token);
    }

    @Test
    void h58_aRevokedOrExpiredTokenIsRefusedAtOnce() {
        var anna = Someone.with("analyst");
        var token = token(anna, "analyst");
        int id = anna.calls().get("/api/tokens").path("items[0].id");
        bearer(token).get("/api/users/me").then().statusCode(200);

        anna.calls().delete("/api/tokens/" + id).then().statusCode(204);

        bearer(token)
                .get("/api/users/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("Bearer"));
        anna.calls().delete("/api/tokens/" + id).then().statusCode(404);
        var other = token(anna, "analyst");
        set(
                "update api_token set expires_at = ?1 where user_id = ?2",
                OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1),
                anna.id());
        bearer(other).get("/api/users/me").then().statusCode(401);
    }

    @Test
    void somebodyElsesTokenCannotBeRevoked() {
        var anna = Someone.with("analyst");
        token(anna, "analyst");
        int id = anna.calls().get("/api/tokens").path("items[0].id");

        Someone.with("admin").calls().delete("/api/tokens/" + id).then().statusCode(404);
    }

    @Test
    void h48_anInvitationIsTakenUpOnceAndLeadsToTheSetAddress() {
        var name = "invited-" + System.nanoTime();
        var link = admin().header("Host", "evil.example") // h48: links come from the setting
                .body(Map.of("name", name, "role", "lead", "email", "inv@example.org"))
                .post("/api/users")
                .then()
                .statusCode(201)
                .body("user.invited", is(true))
                .body("link", containsString("http://localhost:8080/join/hbl_"))
                .extract()
                .<String>path("link")
                .replace("http://localhost:8080", "");
        var browser = new FormBrowser();
        assertThat(browser.get(link).body().asString()).contains(name);
        assertThat(browser.post(link, Map.of("password", "password1", "again", "password1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(link, Map.of("password", "seven dry boats", "again", "seven wet boats"))
                        .statusCode())
                .isEqualTo(422);

        var done = browser.post(link, Map.of("password", "seven dry boats", "again", "seven dry boats"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertSignedIn(browser);
        assertThat(new FormBrowser().get(link).statusCode()).isEqualTo(404);
        assertThat(browser.post(link, Map.of("password", "eight dry boats", "again", "eight dry boats"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aResetVoidsThePasswordAndTheOldLink() {
        var anna = Someone.with("viewer");
        var browser = anna.browser();
        String first = admin().post("/api/users/" + anna.id() + "/reset").path("link");

        String second = admin().post("/api/users/" + anna.id() + "/reset").path("link");

        assertStranger(browser);
        anna.calls().get("/api/users/me").then().statusCode(401);
        assertThat(new FormBrowser()
                        .get(first.replace("http://localhost:8080", ""))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new FormBrowser()
                        .get(second.replace("http://localhost:8080", ""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void namesAreOfOneKindAndTakenOnce() {
        var anna = Someone.with("viewer");

        admin().body(Map.of("name", anna.name().toUpperCase(), "role", "viewer"))
                .post("/api/users")
                .then()
                .statusCode(409);
        admin().body(Map.of("name", "<img src=x onerror=alert(1)>", "role", "viewer"))
                .post("/api/users")
                .then()
                .statusCode(422);
        admin().body(Map.of("name", "a:b", "role", "viewer"))
                .post("/api/users")
                .then()
                .statusCode(422);
        admin().body(Map.of("name", "ok", "role", "viewer", "email", "a@b\r\nBcc: c@d"))
                .post("/api/users")
                .then()
                .statusCode(422);
    }

    @Test
    void anAdminCannotLockThemselvesOut() {
        int id = admin().get("/api/users/me").path("id");

        admin().body(Map.of("disabled", true)).patch("/api/users/" + id).then().statusCode(409);
    }
}
