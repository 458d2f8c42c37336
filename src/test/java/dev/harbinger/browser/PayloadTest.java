package dev.harbinger.browser;

import static dev.harbinger.Someone.admin;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.harbinger.Database;
import dev.harbinger.FeedServer;
import dev.harbinger.FormBrowser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What hostile briefs, feeds and visitors bring, as a browser shows it: as text. {@link BrowserTest} fails on a dialog or
 * a report of the content security policy on any page.
 */
@QuarkusTest
@WithTestResource(Database.class)
class PayloadTest extends BrowserTest {
    private static final int PORT = 8096;

    private final List<String> pages = new ArrayList<>(List.of("/", "/flags", "/questions", "/briefs", "/feeds"));
    private final List<String> made = new ArrayList<>();
    private FeedServer server;

    /** One payload a line; lines with a number sign in front are words about them. */
    static List<String> payloads() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/dev/harbinger/browser/payloads.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @BeforeAll
    void serve() throws IOException {
        server = new FeedServer(PORT);
    }

    private void takeInPayloads() throws IOException {
        fileBriefs();
        pollFeed();
        new FormBrowser().signIn("<img src=x onerror=alert('name')>", "wrong");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void fileBriefs() throws IOException {
        for (var payload : payloads()) {
            int brief = admin().body(Map.of(
                            "title",
                            "Payload " + payload,
                            "text",
                            "Payload\n\n" + payload + "\n\nWhat to watch next: whether Ofcom fines " + payload
                                    + " by 1 March 2027.",
                            "region",
                            payload,
                            "category",
                            payload))
                    .post("/api/briefs")
                    .path("id");
            int question = admin().body(Map.of(
                            "question",
                            "Will Ofcom fine " + payload + "?",
                            "actors",
                            List.of(payload),
                            "region",
                            payload,
                            "category",
                            payload))
                    .post("/api/questions")
                    .path("id");
            made.addAll(List.of("/api/briefs/" + brief, "/api/questions/" + question));
            pages.add("/briefs/" + brief);
            pages.add("/questions/" + question);
        }
    }

    private void pollFeed() throws IOException {
        var items = payloads().stream().map(PayloadTest::item).collect(Collectors.joining());
        server.serve(
                200,
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Payload "
                        + escaped(payloads().get(0)) + "</title>" + items + "</channel></rss>");
        int feed = admin().body(Map.of(
                        "url",
                        server.url("/feed?payloads"),
                        "title",
                        "Payload " + payloads().get(1)))
                .post("/api/feeds")
                .path("id");
        admin().post("/api/feeds/" + feed + "/poll").then().statusCode(200);
        made.add("/api/feeds/" + feed);
        pages.add("/feeds/" + feed);
    }

    private static String item(String payload) {
        var text = escaped(payload);
        return "<item><title>Ofcom fines " + text + "</title><link>" + text + "</link><guid>" + text
                + "</guid><description>" + text + "</description></item>"
                + "<item><title>Ofcom fines two " + text + "</title><link>https://example.org/" + payload.hashCode()
                + "</link><description><![CDATA[" + payload + "]]></description></item>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Test
    void h40_h41_h42_h43_h44_noPageRunsOrFetchesWhatTheDataHolds() throws IOException {
        takeInPayloads();
        var page = signedIn();
        var elsewhere = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(home.toString()) && !request.url().startsWith("data:image/")) {
                elsewhere.add(request.url());
            }
        });
        pages.addAll(
                List.of("/account", "/people", "/audit", "/welcome", "/questions?q=%3Cscript%3Ealert(1)%3C/script%3E"));

        for (var path : pages) {
            page.navigate(path);
            assertThat(page.locator("h1, .empty").count()).as(path).isPositive();
            assertNoForeignMarkup(page, path);
        }

        made.forEach(path -> admin().delete(path));
        assertThat(elsewhere).isEmpty();
        assertThat((Boolean) page.evaluate("() => window.pwned === undefined")).isTrue();
    }

    /** h40 to h43: links lead to http or https, and the only active elements are our own. */
    private static void assertNoForeignMarkup(Page page, String path) {
        var links = (List<?>)
                page.evaluate(
                        "() => [...document.querySelectorAll('a[href]')].map(a => a.protocol).filter(p => !['http:', 'https:', 'otpauth:'].includes(p))");
        var handlers = page.evaluate(
                "() => [...document.querySelectorAll('*')].filter(e => !e.closest('.chart, .bars')).flatMap(e => [...e.attributes]).filter(a => /^on/i.test(a.name) || a.name === 'formaction' && !a.value.startsWith('/') || ['srcdoc', 'srcset', 'style', 'background', 'xlink:href'].includes(a.name)).length");
        var scripts = page.evaluate(
                "() => document.querySelectorAll('main iframe, main object, main embed, main script, main style, main math, main base, main img, main video, main form[action^=\"http\"], main meta, main link, main foreignObject').length");

        assertThat(links).as(path).isEmpty();
        assertThat(handlers).as(path).isEqualTo(0);
        assertThat(scripts).as(path).isEqualTo(0);
    }

    @Test
    void h45_templatesInTheDataStayText() {
        var page = open(1280, ColorScheme.LIGHT);
        signIn(page, "admin", PASSWORD);
        int brief = admin().body(Map.of(
                        "title", "Braces {{7*7}} {config:property('quarkus.datasource.username')}",
                        "text", "Braces\n\n{{7*7}} ${7*7} {#if true}shown{/if} {inject:visitor.name} #{7*7}"))
                .post("/api/briefs")
                .path("id");

        page.navigate("/briefs/" + brief);

        assertThat(page.locator("h1").textContent()).contains("{{7*7}}").contains("{config:property(");
        assertThat(page.locator("main").textContent())
                .contains("{#if true}shown{/if} {inject:visitor.name} #{7*7}")
                .doesNotContain("49");
    }
}
