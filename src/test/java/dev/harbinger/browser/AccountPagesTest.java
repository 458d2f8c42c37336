package dev.harbinger.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.harbinger.Database;
import dev.harbinger.Someone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The account pages, as people use them. */
@QuarkusTest
@WithTestResource(Database.class)
class AccountPagesTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "360,DARK"})
    void thePagesFit(int width, ColorScheme scheme) {
        var someone = Someone.with("admin");
        var page = open(width, scheme);
        signIn(page, someone.name(), someone.password());

        for (var path : List.of("welcome", "account", "people", "audit")) {
            page.navigate("/" + path);
            screenshot(page, path);
            assertThat(overflow(page)).as(path).isZero();
            assertThat(unnamedFields(page)).as(path).isEmpty();
        }
    }

    /** Sends a form by the keyboard, and waits for the page that answers. */
    private static void submit(Page page, String action) {
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest() && answer.status() != 303,
                () -> page.locator("form[action='" + action + "'] button")
                        .first()
                        .press("Enter"));
        page.waitForLoadState();
    }

    /** Fields and buttons that a screen reader has no name for. */
    private static List<?> unnamedFields(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button')]
                    .filter(e => !(e.labels?.length || e.getAttribute('aria-label') || e.textContent.trim()))
                    .map(e => e.outerHTML)""");
    }

    @Test
    void whoIsNewSeesTheGuideUntilItIsPutAway() {
        var someone = Someone.with("analyst");
        var page = open(1280, ColorScheme.LIGHT);
        signIn(page, someone.name(), someone.password());
        assertThat(page.url()).endsWith("/welcome");

        page.click("form[action='/welcome/done'] button");
        page.click("form[action='/logout'] button");
        signIn(page, someone.name(), someone.password());

        assertThat(page.url()).doesNotContain("welcome");
    }

    @Test
    void anAdminInvitesSomebodyWhoChoosesAPassword() {
        var admin = Someone.with("admin");
        var name = "guest of " + admin.name();
        var page = open(1280, ColorScheme.LIGHT);
        signIn(page, admin.name(), admin.password());
        page.navigate("/people");
        page.fill("#name", name);
        page.selectOption("#role", "LEAD");
        submit(page, "/people");
        var link = page.inputValue("#link");
        screenshot(page, "invited");

        var guest = openWithoutScripts();
        guest.navigate(link.replaceFirst("^https?://[^/]+", ""));
        screenshot(guest, "join");
        guest.fill("#password", "seven dry boats");
        guest.fill("#again", "seven dry boats");
        guest.click(".login button");

        assertThat(guest.url()).endsWith("/welcome");
        guest.navigate("/account");
        assertThat(guest.locator("h1").textContent()).isEqualTo(name);
        assertThat(guest.locator(".page-head p").textContent()).contains("Lead");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void passwordTokenZoneAndSessionsWithoutScripts(int width) {
        var someone = Someone.with("analyst");
        var page = openWithoutScripts(width);
        signIn(page, someone.name(), someone.password());
        page.navigate("/account");

        page.fill("#label", "Nightly export");
        submit(page, "/account/tokens");
        assertThat(page.inputValue("#made")).startsWith("hbg_");
        page.navigate("/account");
        assertThat(page.content()).doesNotContain("id=\"made\"");
        page.click("[aria-label='Revoke Nightly export']");
        assertThat(page.locator("[role=status]").textContent()).contains("void");

        page.fill("#zone", "Asia/Tokyo");
        page.selectOption("#language", "de");
        submit(page, "/account/preferences");
        assertThat(page.locator("time").first().textContent()).contains("JST");

        page.fill("#current", someone.password());
        page.fill("#new-password", "password1");
        page.fill("#again", "password1");
        submit(page, "/account/password");
        assertThat(page.locator("[role=alert]").textContent()).contains("würde man mit als erstes probieren");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void anAdminGivesALinkToANewPassword(int width) {
        var admin = Someone.with("admin");
        var someone = Someone.with("analyst");
        var old = open(width, ColorScheme.LIGHT);
        signIn(old, someone.name(), someone.password());
        var page = open(width, ColorScheme.LIGHT);
        signIn(page, admin.name(), admin.password());
        page.navigate("/people");
        submit(page, "/people/" + someone.id() + "/reset");
        var link = page.inputValue("#link");
        screenshot(page, "reset");

        var guest = open(width, ColorScheme.LIGHT);
        guest.navigate(link.replaceFirst("^https?://[^/]+", ""));
        guest.fill("#password", "nine quiet lamps");
        guest.fill("#again", "another one");
        guest.click(".login button");
        assertThat(guest.locator("[role=alert]").textContent()).isNotBlank();
        screenshot(guest, "reset-refused");
        guest.fill("#password", "nine quiet lamps");
        guest.fill("#again", "nine quiet lamps");
        guest.click(".login button");
        guest.waitForURL(at -> !at.contains("/join/"));

        old.navigate("/questions");
        assertThat(old.url()).contains("/login");
        signIn(old, someone.name(), "nine quiet lamps");
        guest.navigate(link.replaceFirst("^https?://[^/]+", ""));
        assertThat(guest.locator("#password").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aSecondStepIsSetUpAndAskedFor(int width) throws Exception {
        var someone = Someone.with("lead");
        var page = open(width, ColorScheme.LIGHT);
        signIn(page, someone.name(), someone.password());
        page.navigate("/account");
        submit(page, "/account/codes/offer");
        var secret = page.locator(".key").textContent();
        screenshot(page, "second-step");
        var step = System.currentTimeMillis() / 30_000;
        page.fill("#start-code", code(secret, step));
        submit(page, "/account/codes/start");
        assertThat(page.locator("[role=status]").textContent()).contains("code");
        someone.calls().get("/api/users/me").then().statusCode(401);

        page.click("form[action='/logout'] button");
        page.navigate("/login");
        page.fill("[name=j_username]", someone.name());
        page.fill("[name=j_password]", someone.password());
        page.click(".login button");
        assertThat(page.url()).contains("/login/code");
        page.navigate("/questions");
        assertThat(page.url()).contains("/login");
        page.navigate("/login/code");
        page.fill("#code", code(secret, step));
        page.click(".login button");
        assertThat(page.locator("[role=alert]").textContent()).contains("none of this moment");
        screenshot(page, "code");
        page.fill("#code", code(secret, step + 1));
        page.click(".login button");

        page.waitForURL(at -> !at.contains("/login"));
    }

    private static String code(String secret, long step) throws Exception {
        var bits = new StringBuilder();
        secret.chars()
                .map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
                .forEach(five -> bits.append(Integer.toBinaryString(32 | five).substring(1)));
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(bytes, "HmacSHA1"));
        var digest = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        var number = ByteBuffer.wrap(digest, digest[19] & 15, 4).getInt() & Integer.MAX_VALUE;
        return String.format("%06d", number % 1_000_000);
    }
}
