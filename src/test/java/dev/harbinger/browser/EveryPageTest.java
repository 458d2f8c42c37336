package dev.harbinger.browser;

import static dev.harbinger.Someone.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.harbinger.Database;
import dev.harbinger.FeedServer;
import dev.harbinger.FormBrowser;
import dev.harbinger.Someone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Every page that the table of the routes names, with something on it: axe-core finds nothing serious in light and dark, on
 * a desk and on a phone, nothing runs out of the window at 360 pixels, and a picture of each is kept.
 */
@QuarkusTest
@WithTestResource(Database.class)
class EveryPageTest extends BrowserTest {
    private static final Path ROUTES = Path.of("src/test/resources/dev/harbinger/routes.txt");

    /** What answers with no page of its own: other formats, streams, pieces of pages, ways on, and what only machines call. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "/api/.*|.*\\.(atom|csv|ics)|/triage/events|/mail/.*/html|/websub/.*|/feeds/\\{id}/flags|/login/sso|/flags");

    private static final int PORT = 8096;
    private static final String AXE = axe();

    private final Map<String, String> places = new HashMap<>();
    private FeedServer server;

    private void fill() throws IOException {
        server = new FeedServer(PORT);
        server.serve(200, feed());
        int brief = admin().body(Map.of("title", "Avocet watch list", "text", brief(), "region", "Avocetia"))
                .post("/api/briefs")
                .path("id");
        int feed = admin().body(Map.of("url", server.url("/feed?avocet")))
                .post("/api/feeds")
                .path("id");
        admin().post("/api/feeds/" + feed + "/poll");
        int question = admin().get("/api/questions?brief=" + brief).path("items[0].id");
        int channel = admin().body(
                        Map.of("kind", "WEBHOOK", "url", "https://example.org/hook/avocet", "minLikelihood", 0.9))
                .post("/api/channels")
                .path("id");
        String join = admin().body(Map.of("name", "guest " + System.nanoTime(), "role", "viewer"))
                .post("/api/users")
                .path("link");
        places.put("/briefs/{brief}", "/briefs/" + brief);
        places.put("/feeds/{id}", "/feeds/" + feed);
        places.put("/questions/{id}", "/questions/" + question);
        places.put("/ways-out/{id}", "/ways-out/" + channel);
        places.put("/join/{secret}", URI.create(join).getPath());
        places.put("/search", "/search?q=avocet");
        places.put("/triage", "/triage?region=Avocetia");
        places.put(
                "/questions",
                "/questions?region=Avocetia&column=status&column=likelihood&column=deadline&column=brief");
        places.put("/feeds/imports/{id}", imported());
        subscribe();
    }

    private static String brief() {
        return "The ferries of Avocet Sound have been late all year.\n\nWhat to watch next: whether Ofcom fines Avocet Ferries"
                + " by 1 March 2099; and whether the Commission opens a formal inquiry into Avocet Harbour Lines.";
    }

    private static String feed() {
        return "<rss version=\"2.0\"><channel><title>Avocet wire</title><link>https://news.example/</link><description>d</description>"
                + "<item><title>Ofcom fines Avocet Ferries</title><guid>avocet-1</guid><link>https://news.example/1</link>"
                + "<description>The decision was announced on Monday.</description></item>"
                + "<item><title>Commission opens a formal inquiry into Avocet Harbour Lines</title><guid>avocet-2</guid>"
                + "<link>https://news.example/2</link><description>It said so on Tuesday.</description></item></channel></rss>";
    }

    private String imported() {
        var lead = Someone.with("lead").browser();
        lead.get("/feeds");
        var opml = "<opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"" + server.url("/feed?godwit")
                + "\"/></body></opml>";
        var answer = lead.post("/feeds/import", Map.of("opml", opml, "text", opml));
        var location = answer.header("Location");
        return location != null && location.contains("/imports/")
                ? URI.create(location).getPath()
                : "/feeds/imports/0";
    }

    /** The letter that asks to confirm is in the outbox, and its links lead to the pages of a subscriber. */
    private void subscribe() {
        admin().body(Map.of("email", "avocet-" + System.nanoTime() + "@example.org", "cadence", "DAILY"))
                .post("/api/subscribers")
                .then()
                .statusCode(anyOf(is(201), is(202)));
        int subscriber = admin().get("/api/subscribers").path("items[0].id");
        places.put("/subscribers/{id}", "/subscribers/" + subscriber);
        var outbox = new FormBrowser();
        outbox.signIn("admin", PASSWORD);
        var letter = first("/mail/outbox/\\d+", outbox.get("/mail/outbox").asString(), "/mail/outbox/0");
        places.put("/mail/outbox/{id}", letter);
        var html = outbox.get(letter + "/html").asString();
        var confirm = first("/subscriptions/confirm/[\\w.~-]+", html, "/subscriptions/confirm/none");
        places.put("/subscriptions/confirm/{token}", confirm);
        var token = confirm.substring(confirm.lastIndexOf('/') + 1);
        places.put("/subscriptions/{token}", "/subscriptions/" + token);
        places.put("/unsubscribe/{token}", "/unsubscribe/" + token);
    }

    private static String first(String pattern, String text, String otherwise) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group() : otherwise;
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private List<String> pages() throws IOException {
        var pages = new ArrayList<>(Files.readAllLines(ROUTES).stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.split(" ")[1])
                .filter(path -> !NO_PAGE.matcher(path).matches())
                .map(path -> places.getOrDefault(path, path))
                .toList());
        assertThat(pages)
                .as("pages with a name in their address need a place to visit")
                .noneMatch(path -> path.contains("{"));
        pages.add("/nowhere");
        return pages;
    }

    @Test
    void everyPageIsAccessibleAndFits() throws IOException {
        fill();
        var complaints = new ArrayList<String>();
        var insider = signedIn();
        var stranger = open(1280, ColorScheme.LIGHT);

        for (var path : pages()) {
            visit(path.matches("/(login|join).*") ? stranger : insider, path, complaints);
        }

        admin().delete("/api/" + places.get("/subscribers/{id}").substring(1))
                .then()
                .statusCode(204);
        assertThat(complaints).isEmpty();
    }

    private void visit(Page page, String path, List<String> complaints) {
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(path);
        var name = "page"
                + path.replaceAll("\\?.*", "")
                        .replaceAll("/(?:\\d+|[\\w.~-]{24,})(?=/|$)", "/one")
                        .replaceAll("[^A-Za-z]+", "-")
                        .replaceAll("-$", "");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            for (int width : List.of(1280, 390)) {
                page.setViewportSize(width, 900);
                screenshot(page, name);
                complaints.addAll(seriousIn(page, path + " at " + width + " " + scheme));
            }
        }
        page.setViewportSize(360, 800);
        if (overflow(page) != 0) {
            complaints.add(path + " is " + overflow(page) + " wider than 360");
        }
    }

    /** What axe-core finds in the page alone: in the sandboxed frame of a mail no script may run, and its builder would wait for one. */
    private static List<String> seriousIn(Page page, String where) {
        page.evaluate(AXE);
        var found = page.evaluate("async () => (await axe.run(document, {iframes: false, resultTypes: ['violations']}))"
                + ".violations.filter(rule => ['serious', 'critical'].includes(rule.impact))"
                + ".map(rule => rule.id + ': ' + rule.nodes[0].html)");
        return ((List<?>) found).stream().map(rule -> where + ": " + rule).toList();
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
