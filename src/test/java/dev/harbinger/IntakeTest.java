package dev.harbinger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.harbinger.brief.Drawn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Briefs come in as PDF and by their address, over the JSON interface and over the page. */
@QuarkusTest
@WithTestResource(Database.class)
class IntakeTest {
    private static final int PORT = 8096;
    private static final String HTML = "text/html; charset=utf-8";
    private static PageServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new PageServer(PORT);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "test-password");
    }

    private static byte[] pdf(String rival) {
        return new Drawn()
                .page()
                .line(60, 80, Drawn.BOLD, 18, "Northwind accuses " + rival)
                .line(60, 104, Drawn.PLAIN, 10, "Published: 18 November 2026")
                .lines(60, 130, "The case is open, and the two companies have said that they would see each other in")
                .lines(60, 142, "court. Neither of them answered to questions about it on Monday.")
                .line(60, 170, Drawn.BOLD, 10, "What to watch next")
                .lines(
                        60,
                        186,
                        "\u2022 Whether the Federal Trade Commission opens a formal inquiry into " + rival + ".")
                .lines(60, 198, "\u2022 How " + rival + " changes its terms of service.")
                .bytes();
    }

    private static byte[] page(String rival) {
        return ("<html><head><title>News</title><meta property='article:published_time' content='2026-11-18T08:00:00Z'></head><body>"
                        + "<nav><a href='/'>Home</a> <a href='/all'>All the news</a></nav><div class='cookie-banner'>We use cookies.</div><article><h1>Northwind accuses "
                        + rival
                        + "</h1><p>The case is open, and the two companies have said that they would see each other in court, and soon.</p>"
                        + "<p>Neither of them answered to questions about it on Monday, and their lawyers were silent as well, as lawyers are.</p>"
                        + "<p>What to watch next: whether the Federal Trade Commission opens a formal inquiry into "
                        + rival + "; and how "
                        + rival + " changes its terms of service.</p></article><footer>Imprint</footer></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse post(byte[] pdf, String query) {
        return admin().contentType("application/pdf")
                .body(pdf)
                .post("/api/briefs" + query)
                .then();
    }

    private static ValidatableResponse post(Map<String, String> body, String query) {
        return admin().contentType(ContentType.JSON)
                .body(body)
                .post("/api/briefs" + query)
                .then();
    }

    private static void passagesAreTheirOffsets(JsonPath brief) {
        var text = brief.getString("text");
        for (int i = 0; i < brief.getList("questions").size(); i++) {
            var path = "questions[" + i + "].";
            assertThat(text.substring(brief.getInt(path + "sourceStart"), brief.getInt(path + "sourceEnd")))
                    .isEqualTo(brief.getString(path + "sourceText"));
        }
    }

    @Test
    void aPdfIsFiledWithItsQuestions() {
        var brief = post(pdf("Plover"), "")
                .statusCode(201)
                .body("title", is("Northwind accuses Plover"))
                .body("publishedAt", is("2026-11-18T00:00:00Z"))
                .body("questions", hasSize(2))
                .body("text", containsString("see each other in court."))
                .extract()
                .jsonPath();

        passagesAreTheirOffsets(brief);
        post(pdf("Plover"), "").statusCode(200).body("id", is(brief.getInt("id")));
    }

    @Test
    void whatLiesAtAnAddressIsFiled() {
        var url = server.serve("/dunlin", 200, HTML, page("Dunlin"));

        var brief = post(Map.of("url", url, "region", "Europe"), "")
                .statusCode(201)
                .body("url", is(url))
                .body("region", is("Europe"))
                .body("title", is("Northwind accuses Dunlin"))
                .body("publishedAt", is("2026-11-18T08:00:00Z"))
                .body("questions", hasSize(2))
                .extract()
                .jsonPath();

        passagesAreTheirOffsets(brief);
        assertThat(brief.getString("text")).startsWith("The case is open").doesNotContain("cookies", "Imprint");
        post(Map.of("url", url), "").statusCode(200).body("id", is(brief.getInt("id")));
    }

    @Test
    void whatTheCallerSaysComesFirst() {
        var url = server.serve("/godwit.pdf", 200, "application/octet-stream", pdf("Godwit"));

        post(Map.of("url", url, "title", "Own title", "publishedAt", "2026-11-20"), "?dryRun=true")
                .statusCode(200)
                .body("id", nullValue())
                .body("title", is("Own title"))
                .body("publishedAt", is("2026-11-20T00:00:00Z"))
                .body("questions", hasSize(2));
    }

    @Test
    void aDryRunOfAPdfStoresNothing() {
        long before = admin().get("/api/briefs").then().extract().jsonPath().getLong("total");

        post(pdf("Whimbrel"), "?dryRun=true").statusCode(200).body("questions", hasSize(2));

        assertThat(admin().get("/api/briefs").then().extract().jsonPath().getLong("total"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8096/nowhere, answered 404; check the address",
        "http://127.0.0.1:8094/x, private address",
        "http://169.254.169.254/latest, private address",
        "http://no-such-host.invalid/, could not be reached",
    })
    void anAddressThatCannotBeHadIsExplained(String url, String why) {
        post(Map.of("url", url), "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("field", is("url"))
                .body("detail", containsString(why))
                .body("detail", containsString("paste the text instead"));
    }

    @ParameterizedTest
    @CsvSource({"ftp://example.org/x", "javascript:alert(1)", "http://[", "no address"})
    void whatIsNoAddressIsRefused(String url) {
        post(Map.of("url", url), "").statusCode(400).body("field", is("url"));
    }

    @Test
    void whatIsNoTextAtAnAddressIsRefused() {
        var url = server.serve("/picture", 200, "image/png", new byte[] {1, 0, 2});
        var large = server.serve(
                "/large", 200, "text/plain", "word ".repeat(500_000).getBytes(StandardCharsets.UTF_8));

        post(Map.of("url", url), "").statusCode(422).body("detail", containsString("is no text but image/png"));
        post(Map.of("url", large), "").statusCode(422).body("detail", containsString("more than 2 MiB"));
    }

    @Test
    void aBriefWithNeitherTextNorAddressIsRefused() {
        post(Map.of("title", "Nothing"), "").statusCode(422).body("detail", containsString("url of the page"));
    }

    @Test
    void aTextWithAnAddressIsNotFetched() {
        post(Map.of("url", "http://127.0.0.1:8094/x", "text", "Watch whether Ofcom opens an inquiry."), "?dryRun=true")
                .statusCode(200)
                .body("url", is("http://127.0.0.1:8094/x"));
    }

    @Test
    void aPdfThatCannotBeReadIsExplained() {
        post("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII), "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("is broken"));
        post(new byte[0], "").statusCode(422);
    }

    @Test
    void aFileOverTheLimitIsRefused() {
        post(new byte[21 * 1024 * 1024], "").statusCode(413).body("detail", containsString("20 MiB"));
    }

    @Test
    void thePageTakesAFileAndAnAddress() {
        var session = session();
        var url = server.serve("/knot", 200, HTML, page("Knot"));

        session.form()
                .multiPart("document", "sanderling.pdf", pdf("Sanderling"), "application/pdf")
                .post("/briefs/preview")
                .then()
                .statusCode(200)
                .body(containsString("2 questions"))
                .body(containsString("see each other in court."));
        session.form()
                .multiPart("document", "sanderling.pdf", pdf("Sanderling"), "application/pdf")
                .post("/briefs")
                .then()
                .statusCode(303)
                .header("Location", containsString("?filed=now"));
        session.form()
                .multiPart("url", url)
                .post("/briefs")
                .then()
                .statusCode(303)
                .header("Location", containsString("?filed=now"));
        session.form()
                .multiPart("document", "x.docx", new byte[] {'P', 'K', 0, 0}, "application/zip")
                .post("/briefs")
                .then()
                .statusCode(422)
                .body(containsString("is no text but application/zip"));
    }

    private record Session(Map<String, String> cookies, String token) {
        RequestSpecification form() {
            return given().redirects()
                    .follow(false)
                    .accept("text/html")
                    .cookies(cookies)
                    .multiPart("csrf-token", token)
                    .multiPart("text", "")
                    .multiPart("format", "TEXT");
        }
    }

    private static Session session() {
        var login = given().redirects().follow(false).accept("text/html").get("/login");
        var cookies = new java.util.HashMap<>(login.cookies());
        var answer = given().redirects()
                .follow(false)
                .cookies(cookies)
                .formParam("csrf-token", token(login.asString()))
                .formParam("j_username", "admin")
                .formParam("j_password", "test-password")
                .post("/login");
        cookies.putAll(answer.cookies());
        var page = given().accept("text/html").cookies(cookies).get("/briefs/new");
        cookies.putAll(page.cookies());
        return new Session(cookies, token(page.asString()));
    }

    private static String token(String page) {
        var matcher = java.util.regex.Pattern.compile("name=\"csrf-token\" value=\"([^\"]*)\"")
                .matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Test
    void theNewTypeIsDescribed() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("application/pdf"))
                .body(containsString("https://example.org/briefs/chip-controls"));
    }
}
