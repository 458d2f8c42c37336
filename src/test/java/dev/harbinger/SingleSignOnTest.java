package dev.harbinger;

import static dev.harbinger.Someone.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing in by a provider of OpenID Connect, which a stub plays on loopback. */
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(IdentityServer.class)
class SingleSignOnTest {
    @Inject
    EntityManager rows;

    /** A browser that follows redirects between the program and the provider. */
    private static final class Wanderer {
        private final Map<String, String> cookies = new HashMap<>();
        private String left = "";

        Response get(String path) {
            var answer = given().redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .cookies(cookies)
                    .accept("text/html")
                    .get(path);
            answer.getDetailedCookies().forEach(cookie -> {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
                if (cookie.getName().startsWith("q_session") && cookie.getMaxAge() != 0) {
                    left = cookie.getName() + "=" + cookie.getValue();
                }
            });
            return answer;
        }

        /** Goes to the provider and back, to where the program leads in the end. */
        Response signIn(String path) {
            var answer = get(path);
            for (int i = 0; i < 6 && answer.statusCode() / 100 == 3; i++) {
                var to = URI.create(answer.header("Location"));
                if (answer.getCookie(FormBrowser.SESSION) != null
                        || to.getPath().equals("/login")) {
                    return answer;
                }
                answer = get(answer.header("Location"));
            }
            return answer;
        }

        String session() {
            return cookies.getOrDefault(FormBrowser.SESSION, "");
        }
    }

    @Test
    void theLoginPageOffersIt() {
        var page = given().get("/login?next=/briefs").asString();

        assertThat(page).contains("Sign in with Ministry &amp; Sons").contains("/login/sso?next=");
    }

    @Test
    void aNewcomerGetsAnAccountWithTheHighestRole() {
        comes("anna-" + System.nanoTime(), "harbinger-viewer\",\"harbinger-lead\",\"other");
        var browser = new Wanderer();

        var answer = browser.signIn("/login/sso?next=/team");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/team");
        assertThat(browser.get("/team").statusCode()).isEqualTo(200);
        assertThat(browser.get("/people").statusCode()).isEqualTo(403);
    }

    @Test
    void theSamePersonIsTheSameAccountUnderAnyName() {
        var subject = "s-" + System.nanoTime();
        IdentityServer.comes(claims(subject, "first-" + subject, "harbinger-analyst"));
        new Wanderer().signIn("/login/sso");
        IdentityServer.comes(claims(subject, "second-" + subject, "harbinger-analyst"));
        var browser = new Wanderer();

        browser.signIn("/login/sso");

        assertThat(browser.get("/account").asString())
                .contains("first-" + subject)
                .doesNotContain("second-" + subject);
    }

    @Test
    void nobodyTakesAnAccountByItsName() {
        var local = Someone.with("admin");
        comes(local.name(), "harbinger-admin");

        var answer = new Wanderer().signIn("/login/sso");

        assertThat(answer.header("Location")).endsWith("/login?error=account");
    }

    @Test
    void whoHasNoRoleOrSaysNoIsToldSo() {
        comes("stranger-" + System.nanoTime(), "other");
        var without = new Wanderer().signIn("/login/sso");
        IdentityServer.comes("");
        var denied = new Wanderer().signIn("/login/sso");

        assertThat(without.header("Location")).endsWith("/login?error=role");
        assertThat(given().get("/login?error=role").asString()).contains("have no role here");
        assertThat(denied.header("Location")).contains("/login?error=access_denied");
        assertThat(given().get("/login?error=access_denied").asString()).contains("did not say who you are");
    }

    @Test
    void h49_itLeadsToNoOtherSite() {
        comes("bob-" + System.nanoTime(), "harbinger-viewer");

        var answer = new Wanderer().signIn("/login/sso?next=//evil.example/");

        assertThat(URI.create(answer.header("Location")).getPath()).isIn("/", "/welcome");
        assertThat(answer.header("Location")).doesNotContain("evil");
    }

    @Test
    void h52_itsSessionsEndByLogoutNewRoleAndDisabling() {
        var name = "carol-" + System.nanoTime();
        comes(name, "harbinger-analyst");
        var here = signedIn();
        var there = signedIn();
        here.get("/account");
        given().redirects()
                .follow(false)
                .cookies(here.cookies)
                .formParam("csrf-token", here.cookies.get("csrf-token"))
                .post("/logout");
        assertThat(isStranger(here.session())).isTrue();
        assertThat(isStranger(there.session())).isFalse();

        comes(name, "harbinger-lead");
        var promoted = signedIn();
        assertThat(isStranger(there.session())).isTrue();

        int id = admin().get("/api/users").path("items.find { it.name == '" + name + "' }.id");
        admin().body(Map.of("disabled", true)).patch("/api/users/" + id).then().statusCode(200);
        assertThat(isStranger(promoted.session())).isTrue();
        assertThat(new Wanderer().signIn("/login/sso").header("Location")).endsWith("/login?error=account");
    }

    @Test
    void h53_itsSessionIsNewAndEndsWhenIdleAndAfterADay() {
        var planted = Someone.with("viewer").browser().session();
        var name = "dora-" + System.nanoTime();
        comes(name, "harbinger-viewer");
        var browser = new Wanderer();
        browser.cookies.put(FormBrowser.SESSION, planted);
        browser.signIn("/login/sso");
        assertThat(browser.session()).startsWith("hbs_").isNotEqualTo(planted);
        assertThat(isStranger(planted)).isTrue();
        assertThat(isStranger(browser.session())).isFalse();
        assertThat(browser.cookies.keySet()).noneMatch(cookie -> cookie.startsWith("q_session"));

        Rows.set(
                rows,
                "update user_session set seen_at = ?1 where user_id = (select id from app_user where name = ?2)",
                OffsetDateTime.now(ZoneOffset.UTC).minusHours(2),
                name);
        assertThat(isStranger(browser.session())).isTrue();
        var other = signedIn();
        Rows.set(
                rows,
                "update user_session set started_at = ?1 where user_id = (select id from app_user where name = ?2)",
                OffsetDateTime.now(ZoneOffset.UTC).minusDays(1),
                name);
        assertThat(isStranger(other.session())).isTrue();
    }

    @Test
    void h53_whatTheProviderLeftInABrowserOpensNothing() {
        comes("eve-" + System.nanoTime(), "harbinger-admin\",\"admin\",\"viewer");
        var browser = signedIn();
        assertThat(browser.left).startsWith("q_session");

        for (var path : new String[] {"/people", "/", "/api/users/me"}) {
            var answer = given().redirects()
                    .follow(false)
                    .header("Cookie", browser.left)
                    .get(path);
            assertThat(answer.statusCode()).as(path).isIn(302, 401);
        }
    }

    @Test
    void h54_itsCookiesAreNotForScriptsNorForOtherSites() {
        comes("fay-" + System.nanoTime(), "harbinger-viewer");
        var browser = new Wanderer();

        var start = browser.get("/login/sso");
        var answer = browser.signIn("/login/sso");

        assertThat(start.headers().getValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly"));
        assertThat(answer.headers().getValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(FormBrowser.SESSION + "=hbs_")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax"));
        assertThat(start.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(start.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static Wanderer signedIn() {
        var browser = new Wanderer();
        assertThat(browser.signIn("/login/sso").statusCode()).isEqualTo(303);
        assertThat(browser.session()).startsWith("hbs_");
        return browser;
    }

    private static boolean isStranger(String session) {
        return given().redirects()
                        .follow(false)
                        .cookie(FormBrowser.SESSION, session)
                        .get("/account")
                        .statusCode()
                != 200;
    }

    private static void comes(String name, String roles) {
        IdentityServer.comes(claims("subject of " + name, name, roles));
    }

    private static String claims(String subject, String name, String roles) {
        return "\"sub\":\"" + subject + "\",\"preferred_username\":\"" + name + "\",\"realm_access\":{\"roles\":[\""
                + roles + "\"]}";
    }
}
