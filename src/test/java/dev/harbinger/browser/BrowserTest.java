package dev.harbinger.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.harbinger.Someone;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * What a test of the pages in a real browser stands on: a Chromium for the class, a fresh profile for each
 * {@link #open}, signing in, and screenshots under {@code target/screenshots}. A class that extends it says
 * {@code @QuarkusTest} and {@code @WithTestResource(Database.class)} itself, and is skipped where no Chromium is.
 *
 * <p>Every page is watched: an uncaught error, a message of the content security policy or a dialog fails the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {
    /** The password of {@code admin} in tests. */
    protected static final String PASSWORD = "test-password";

    private static final int HEIGHT = 900;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final List<BrowserContext> profiles = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;

    @TestHTTPResource
    URI home;

    @BeforeAll
    void startBrowser() {
        var started = Chromium.start();
        Assumptions.assumeTrue(
                started.isPresent(), "Skipped: there is no Chromium on this machine (apt-get install chromium).");
        chromium = started.orElseThrow();
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void leave() {
        profiles.forEach(BrowserContext::close);
        profiles.clear();
        var heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as("errors, policy reports and dialogs of the pages").isEmpty();
    }

    /** A blank page in a profile of its own. */
    protected Page open(int width, ColorScheme scheme) {
        return open(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme));
    }

    /** A blank page in a profile of its own where scripts do not run. */
    protected Page openWithoutScripts() {
        return openWithoutScripts(1280);
    }

    /** The same of another width. */
    protected Page openWithoutScripts(int width) {
        return open(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setJavaScriptEnabled(false));
    }

    private Page open(Browser.NewContextOptions options) {
        var profile = chromium.browser().newContext(options.setBaseURL(home.toString()));
        profiles.add(profile);
        var page = profile.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    /** A page of 1280 pixels on which {@code admin} has signed in. */
    protected Page signedIn() {
        var page = open(1280, ColorScheme.LIGHT);
        signIn(page, "admin", PASSWORD);
        return page;
    }

    /** A light page of a width on which somebody new, of a role, has signed in. */
    protected Page signedIn(String role, int width) {
        var someone = Someone.with(role);
        var page = open(width, ColorScheme.LIGHT);
        signIn(page, someone.name(), someone.password());
        return page;
    }

    /** Fills in the login form and waits for the page behind it. */
    protected void signIn(Page page, String name, String password) {
        page.navigate("/login");
        page.fill("[name=j_username]", name);
        page.fill("[name=j_password]", password);
        page.click(".login button");
        page.waitForURL(at -> !URI.create(at).getPath().equals("/login"));
    }

    /** Does something that leads to another page, and waits for it. */
    protected static void follow(Page page, Runnable step) {
        page.waitForResponse(answer -> answer.request().isNavigationRequest() && answer.status() != 303, step);
        page.waitForLoadState();
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>-<width>-<scheme>.png}. */
    protected void screenshot(Page page, String name) {
        var dark = (Boolean) page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches");
        var file = String.format(Locale.ROOT, "%s-%d-%s.png", name, page.viewportSize().width, dark ? "dark" : "light");
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(file)).setFullPage(true));
    }

    /** By how many pixels the page is wider than its window; 0 is what a page should have. */
    protected int overflow(Page page) {
        return (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
