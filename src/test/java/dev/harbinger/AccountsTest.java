package dev.harbinger;

import static dev.harbinger.Someone.admin;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Users over HTTP, as those meet them who add and disable them. */
@QuarkusTest
@WithTestResource(Database.class)
class AccountsTest {
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
