package dev.harbinger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tokens of programs over HTTP. */
@QuarkusTest
@WithTestResource(Database.class)
class TokensTest {
    @Inject
    EntityManager rows;

    @Test
    void h58_aTokenIsShownOnceAndBoundByItsScope() {
        var anna = Someone.with("analyst");
        var token = anna.token("viewer");

        Someone.bearer(token).get("/api/users/me").then().statusCode(200).body("name", is(anna.name()));
        Someone.bearer(token)
                .body("{\"text\":\"x\"}")
                .post("/api/briefs")
                .then()
                .statusCode(403);
        Someone.bearer(token)
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
        var token = anna.token("analyst");
        int id = anna.calls().get("/api/tokens").path("items[0].id");
        Someone.bearer(token).get("/api/users/me").then().statusCode(200);

        anna.calls().delete("/api/tokens/" + id).then().statusCode(204);

        Someone.bearer(token)
                .get("/api/users/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("Bearer"));
        anna.calls().delete("/api/tokens/" + id).then().statusCode(404);
        var other = anna.token("analyst");
        Rows.set(
                rows,
                "update api_token set expires_at = ?1 where user_id = ?2",
                OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1),
                anna.id());
        Someone.bearer(other).get("/api/users/me").then().statusCode(401);
    }

    @Test
    void somebodyElsesTokenCannotBeRevoked() {
        var anna = Someone.with("analyst");
        anna.token("analyst");
        int id = anna.calls().get("/api/tokens").path("items[0].id");

        Someone.with("admin").calls().delete("/api/tokens/" + id).then().statusCode(404);
    }
}
