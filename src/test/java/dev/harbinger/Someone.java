package dev.harbinger;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A user made for one test, with a name of its own. */
public record Someone(int id, String name, String password) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Adds a user of a role. */
    public static Someone with(String role) {
        var name = role + "-" + COUNT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        var password = "plum anchor violin " + name;
        int id = admin().body(Map.of("name", name, "role", role, "password", password))
                .post("/api/users")
                .then()
                .statusCode(201)
                .extract()
                .path("user.id");
        return new Someone(id, name, password);
    }

    /** A JSON call of the first user. */
    public static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password").contentType(ContentType.JSON);
    }

    /** A JSON call with a token. */
    public static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    /** Has the first user ask a question that counts from a day on; its id. */
    public static long asks(String question, String askedAt) {
        return admin().body(Map.of("question", question, "askedAt", askedAt))
                .post("/api/questions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** A JSON call of this user. */
    public RequestSpecification calls() {
        return requests().contentType(ContentType.JSON);
    }

    /** A request of this user by HTTP Basic. */
    public RequestSpecification requests() {
        return given().auth().preemptive().basic(name, password);
    }

    /** A browser in which this user is signed in. */
    public FormBrowser browser() {
        return FormBrowser.signedIn(name, password);
    }

    /** Makes a token of this user with a scope. */
    public String token(String scope) {
        return calls().body(Map.of("label", "a program", "scope", scope))
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
