package dev.harbinger;

import static dev.harbinger.Someone.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Passwords, invitations and links over HTTP, as their owners and those who guess meet them. */
@QuarkusTest
@WithTestResource(Database.class)
class PasswordsTest {
    @Inject
    EntityManager rows;

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
        assertThat(browser.isSignedIn()).isTrue();
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
        Rows.set(
                rows,
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
        admin().get("/api/users").then().body("items.name", not(hasItem("weak-one")));
        var anna = Someone.with("viewer");
        var browser = anna.browser();
        browser.get("/account");
        var change = Map.of("current", anna.password(), "password", "Password123", "again", "Password123");
        assertThat(browser.post("/account/password", change).statusCode()).isEqualTo(422);
        anna.calls().get("/api/users/me").then().statusCode(200);
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
        assertThat(browser.isSignedIn()).isTrue();
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

        assertThat(browser.isSignedIn()).isFalse();
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
}
