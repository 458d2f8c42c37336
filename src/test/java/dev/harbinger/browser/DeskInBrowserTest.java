package dev.harbinger.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import dev.harbinger.Database;
import dev.harbinger.search.SearchJob;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst does of a morning, in a real browser: by keys, beside somebody else, without scripts. */
@QuarkusTest
@WithTestResource(Database.class)
class DeskInBrowserTest extends BrowserTest {
    private static final List<String> COMPANIES =
            List.of("Sanderling Coastal Freight", "Whimbrel Mountain Paper", "Turnstone Harbour Glass");
    private static boolean published;

    @Inject
    SearchJob search;

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", PASSWORD).contentType(ContentType.JSON);
    }

    /** Three flags of a region of their own; published once for the class. */
    @BeforeEach
    void publish() throws IOException {
        if (published) {
            return;
        }
        published = true;
        COMPANIES.forEach(company -> admin().body(Map.of(
                        "question", "Will Ofcom fine " + company + "?", "askedAt", "2020-01-01", "region", "Waderland"))
                .post("/api/questions")
                .then()
                .statusCode(201));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 8096), 0);
        server.createContext("/feed", exchange -> {
            var body = rss().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        int feed = admin().body(Map.of("url", "http://127.0.0.1:8096/feed?waders"))
                .post("/api/feeds")
                .path("id");
        admin().post("/api/feeds/" + feed + "/poll").then().statusCode(200);
        server.stop(0);
        search.run();
    }

    private static String rss() {
        var items = new StringBuilder();
        COMPANIES.forEach(company -> items.append("<item><title>Ofcom fines ")
                .append(company)
                .append("</title><guid>")
                .append(company)
                .append("</guid><description>The decision was announced on Monday.</description></item>"));
        return "<rss version=\"2.0\"><channel><title>Wader wire</title><link>https://news.example/</link><description>d</description>"
                + items + "</channel></rss>";
    }

    private static int first(String status) {
        return admin().get("/api/flags?region=Waderland&status=" + status).path("total");
    }

    private static String seriousIn(Page page) {
        var found = new StringBuilder();
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .forEach(rule -> found.append(rule.getId())
                                .append(": ")
                                .append(rule.getNodes().get(0).getHtml())
                                .append('\n'));
        return found.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "overview,/",
        "triage,/triage?region=Waderland",
        "questions,/questions?region=Waderland",
        "search,/search?q=waders+ofcom",
        "team,/team",
        "briefs,/briefs",
        "file,/briefs/new",
        "feeds,/feeds"
    })
    void everyPageFitsAndIsAccessible(String name, String path) {
        var page = signedIn();
        page.navigate(path);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1280, 390)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(width, 900);
                page.reload();

                screenshot(page, name);
                assertThat(overflow(page)).as("overflow at " + width).isZero();
                assertThat(seriousIn(page))
                        .as(name + " at " + width + " " + scheme)
                        .isEmpty();
            }
        }
    }

    @Test
    void onlyKeysDecideAndUndo() {
        var page = signedIn();
        page.navigate("/triage?region=Waderland");
        int before = first("NEW");

        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        page.keyboard().press("Escape");
        page.keyboard().press("d");
        page.keyboard().type("Another company");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-toast]");
        assertThat(page.textContent("[data-toast]")).contains("Dismissed by admin", "Another company");
        assertThat(first("NEW")).isEqualTo(before - 1);

        page.keyboard().press("u");
        page.waitForSelector(
                "[data-toast]",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(first("NEW")).isEqualTo(before);
    }

    @Test
    void twoPeopleSeeEachOthersVerdicts() {
        var one = signedIn();
        var other = signedIn();
        one.navigate("/triage?region=Waderland");
        other.navigate("/triage?region=Waderland");
        other.waitForTimeout(700);
        var flag = one.getAttribute("#focus", "data-flag");

        one.keyboard().press("s");
        one.keyboard().press("Enter");
        one.waitForSelector("[data-toast]");

        other.waitForSelector("#flag-" + flag + " .row-news");
        assertThat(other.textContent("[data-moved]")).contains("snoozed");
        other.click("[data-form=d] button");
        other.waitForSelector("[role=alert]");
        assertThat(other.textContent("[role=alert]")).contains("Snoozed by admin: until ");
        admin().post("/api/flags/" + flag + "/undo").then().statusCode(200);
    }

    @Test
    void verdictsNeedNoScripts() {
        var page = openWithoutScripts();
        signIn(page, "admin", PASSWORD);
        page.navigate("/triage?region=Waderland");
        int before = first("NEW");

        page.fill("[data-form=d] [name=reason]", "Without scripts");
        page.click("[data-form=d] button");
        assertThat(first("NEW")).isEqualTo(before - 1);
        page.click("[data-toast] button");

        assertThat(first("NEW")).isEqualTo(before);
    }

    @Test
    void oneKeyLeadsToTheSearch() {
        var page = signedIn();
        page.navigate("/questions");

        page.keyboard().press("/");
        page.keyboard().type("whimbrel");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=whimbrel");

        assertThat(page.textContent("main")).contains("Whimbrel Mountain Paper");
    }
}
