package dev.harbinger.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.harbinger.Database;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in and out, as people do. */
@QuarkusTest
@WithTestResource(Database.class)
class SignInTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT"})
    void theLoginPageFits(int width, ColorScheme scheme) {
        var page = open(width, scheme);

        page.navigate("/login");

        assertThat(overflow(page)).isZero();
        screenshot(page, "login");
    }

    @Test
    void whoIsWrongIsToldSo() {
        var page = openWithoutScripts();
        page.navigate("/login");
        page.fill("[name=j_username]", "nobody");
        page.fill("[name=j_password]", "nothing");
        page.press("[name=j_password]", "Enter");

        assertThat(page.locator("[role=alert]").textContent()).contains("wrong");
    }

    @Test
    void whoSignsInSeesTheOverviewAndWhoSignsOutTheLogin() {
        var page = signedIn();

        assertThat(page.locator("h1").textContent()).isNotBlank();
        page.navigate("/flags");
        page.click("form[action='/logout'] button");

        assertThat(page.url()).endsWith("/login");
    }
}
