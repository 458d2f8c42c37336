package dev.harbinger.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in German and French: no word of the English ones is left on them, and the longer words fit. */
@QuarkusTest
@WithTestResource(Database.class)
class OtherLanguagesTest extends BrowserTest {
    private static final List<String> PATHS = List.of(
            "/account",
            "/people",
            "/audit?q=nothing+has+these+words",
            "/briefs?q=nothinghasthis",
            "/briefs/new",
            "/feeds?q=nothinghasthis",
            "/subscribers",
            "/subscribe",
            "/mail/outbox",
            "/mail/preview?q=nothinghasthis",
            "/ways-out",
            "/welcome",
            "/accuracy",
            "/replay",
            "/questions?q=nothinghasthis",
            "/triage?region=nothinghasthis");

    /** Common words of English that are none of German or French. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:the|this|that|these|which|and|not|with|from|your|you|were|are|has|have|until|every|each|nothing"
                    + "|nobody|yet|show|keep|made|last|filed)\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @CsvSource({"de,1280", "fr,390"})
    void noEnglishIsLeft(String language, int width) {
        var page = signedIn("admin", width);
        page.navigate("/account");
        page.selectOption("#language", language);
        follow(page, () -> page.click("form[action='/account/preferences'] button"));

        for (var path : PATHS) {
            page.navigate(path);
            screenshot(page, language + path.replaceAll("\\?.*", "").replace('/', '-'));
            var text = (String) page.evaluate("""
                    () => {
                        const main = document.querySelector('main').cloneNode(true);
                        main.querySelectorAll('code, iframe, pre, datalist, [lang=en], .pair-line select, input[readonly]')
                            .forEach((other) => other.remove());
                        const words = [...main.querySelectorAll('[aria-label], [placeholder]')]
                            .map((e) => (e.getAttribute('aria-label') ?? '') + ' ' + (e.placeholder ?? ''));
                        return main.textContent + ' ' + words.join(' ');
                    }""");
            assertThat(ENGLISH.matcher(text).results().map(found -> found.group()))
                    .as(language + " " + path)
                    .isEmpty();
            assertThat(overflow(page)).as(language + " " + path).isZero();
        }
    }
}
