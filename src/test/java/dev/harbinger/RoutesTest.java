package dev.harbinger;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Who may use which route. The table {@code routes.txt} is generated from the code and agreed to by whoever commits it;
 * then each route is tried by a stranger and by a user of each role.
 */
@QuarkusTest
@WithTestResource(Database.class)
class RoutesTest {
    private static final Path AGREED = Path.of("src", "test", "resources", "dev", "harbinger", "routes.txt");
    private static final Path GENERATED = Path.of("target", "routes.txt");
    private static final List<String> ROLES = List.of("viewer", "analyst", "lead", "admin");
    private static final String OF_THE_PLATFORM = """
            GET /q/health/live anybody
            GET /q/health/ready anybody
            GET /q/metrics anybody
            GET /q/openapi anybody
            """;

    private static final int STREAM_MILLIS = 1500;

    /** Open to those who know the secret that belongs to the address. */
    private static final String SECRET_ADDRESS = "/(?:flags|questions)\\.(?:atom|ics)";

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    DataSource database;

    @Test
    void h50_everyRouteIsOnTheTable() throws IOException {
        var generated =
                Route.all().stream().map(Route::line).distinct().sorted().collect(joining("\n", "", "\n"));
        Files.writeString(GENERATED, generated);

        assertThat(generated)
                .as(
                        "A route was added, removed or given to another role. If that is meant, copy %s to %s.",
                        GENERATED, AGREED)
                .isEqualTo(Files.readString(AGREED));
    }

    @Test
    void h50_eachRoleMayDoWhatTheTableSaysAndNoMore() {
        var people = new TreeMap<String, Someone>();
        ROLES.forEach(role -> people.put(role, Someone.with(role)));
        var soft = new SoftAssertions();

        for (var route : Route.all()) {
            tryAsStranger(route, soft);
            for (var role : ROLES) {
                var status = status(route, people.get(role).requests());
                soft.assertThat(status == 401 || status == 403)
                        .as("%s by a %s answered %d", route.line(), role, status)
                        .isEqualTo(!route.isFor(role));
                soft.assertThat(status).as("%s by a %s", route.line(), role).isLessThan(500);
            }
        }
        soft.assertAll();
    }

    private static void tryAsStranger(Route route, SoftAssertions soft) {
        var answer = send(route, given());
        if (route.path().matches(SECRET_ADDRESS)) {
            soft.assertThat(answer.statusCode()).as(route.line()).isEqualTo(401);
        } else if (route.role().equals("anybody")) {
            soft.assertThat(answer.statusCode()).as(route.line()).isNotIn(401, 403, 500);
        } else if (route.path().startsWith("/api/")) {
            soft.assertThat(answer.statusCode()).as(route.line()).isEqualTo(401);
        } else {
            soft.assertThat(answer.statusCode()).as(route.line()).isEqualTo(302);
            soft.assertThat(answer.header("Location")).as(route.line()).contains("/login");
        }
    }

    /** A stream of events that stays open was opened. */
    private static int status(Route route, RequestSpecification request) {
        var impatient = RestAssured.config()
                .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", STREAM_MILLIS));
        try {
            return send(route, route.isStream() ? request.config(impatient) : request)
                    .statusCode();
        } catch (Exception e) {
            if (route.isStream() && e instanceof SocketTimeoutException) {
                return 200;
            }
            throw e;
        }
    }

    /** Nothing of the id 0 exists, and an empty body asks for nothing. */
    private static Response send(Route route, RequestSpecification request) {
        var call = request.redirects().follow(false);
        if (route.isForm()) {
            call = form(route, call.cookie("csrf-token", TOKEN).header("X-CSRF-TOKEN", TOKEN));
        } else if (!route.isSafe() && !route.consumes().isEmpty()) {
            var type = route.consumes().equals("*/*") ? "text/plain" : route.consumes();
            call = call.contentType(type).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return call.request(route.method(), route.pathWith("0"));
    }

    private static RequestSpecification form(Route route, RequestSpecification request) {
        return route.consumes().startsWith("multipart/")
                ? request.contentType(route.consumes()).multiPart("nothing", "0")
                : request.contentType(route.consumes()).formParam("nothing", "0");
    }

    @Test
    void h50_whatThePlatformServesIsOpenToAll() {
        OF_THE_PLATFORM
                .lines()
                .map(line -> line.split(" ")[1])
                .forEach(path -> given().get(path).then().statusCode(200));
    }

    @Test
    void h51_aFormWithoutItsTokenIsRefused() {
        var browser = Someone.with("admin").browser();
        var soft = new SoftAssertions();

        Route.all().stream().filter(Route::isForm).forEach(route -> {
            var answer = form(route, browser.request()).request(route.method(), route.pathWith("0"));
            soft.assertThat(answer.statusCode()).as(route.line()).isEqualTo(400);
        });

        soft.assertAll();
    }

    @Test
    void h51_aChangeFromAForeignOriginIsRefusedWhoeverMakesIt() {
        var admin = Someone.with("admin");
        var browser = admin.browser();
        var soft = new SoftAssertions();

        Route.all().stream().filter(route -> !route.isSafe()).forEach(route -> {
            for (var request : List.of(browser.request(), admin.requests())) {
                var foreign = send(route, request.header("Origin", "https://evil.example"));
                soft.assertThat(foreign.statusCode()).as(route.line()).isEqualTo(403);
            }
        });

        soft.assertAll();
    }

    @Test
    void h51_aCookieAloneChangesNothing() {
        var browser = Someone.with("lead").browser();

        browser.request()
                .contentType("application/json")
                .body(Map.of("question", "Will it rain?"))
                .post("/api/questions")
                .then()
                .statusCode(403);
        browser.request()
                .contentType("application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .body("{}")
                .post("/api/questions")
                .then()
                .statusCode(400);
        browser.request().get("/api/questions").then().statusCode(200);
    }

    @Test
    void h51_getChangesNothing() throws SQLException {
        var browser = Someone.with("admin").browser();
        var before = rowsOfTables();

        Route.all().stream().filter(Route::isSafe).forEach(route -> status(route, browser.request()));

        assertThat(rowsOfTables()).isEqualTo(before);
    }

    private Map<String, Long> rowsOfTables() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var tables =
                    connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (tables.next()) {
                    var schema = tables.getString("TABLE_SCHEM");
                    if (schema.equalsIgnoreCase("public")) {
                        names.add(tables.getString("TABLE_NAME"));
                    }
                }
            }
            var counts = new TreeMap<String, Long>();
            for (var name : names) {
                try (var row = statement.executeQuery("select count(*) from \"" + name + "\"")) {
                    row.next();
                    counts.put(name, row.getLong(1));
                }
            }
            assertThat(counts).isNotEmpty();
            return counts;
        }
    }
}
