package dev.harbinger.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.harbinger.Database;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                    + "|nobody|yet|show|keep|made|last|filed|must|such|send|choose)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What pages say after something was done, or cannot be. */
    private static final List<String> NOTICES = List.of(
            "/account?done=password",
            "/account?done=preferences",
            "/account?done=sessions",
            "/account?done=token",
            "/account?done=codes",
            "/account?done=no-codes",
            "/subscribers?notice=asked&q=nothinghasthis",
            "/subscribers?notice=forgotten&q=nothinghasthis",
            "/mail/preview?q=nothinghasthis&sent=yes",
            "/replay?again",
            "/subscribe/asked",
            "/subscribe/left",
            "/subscriptions/none-of-ours",
            "/questions/999999999",
            "/questions?due=never",
            "/questions?sort=nothing");

    /** A form, and what to write into it so that it is refused. */
    private record Mistake(String path, String form, Map<String, String> fields) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("/account", "/account/password", Map.of("current", "wrong", "password", "x", "again", "y")),
            new Mistake("/account", "/account/tokens", Map.of("label", "")),
            new Mistake("/account", "/account/preferences", Map.of("zone", "Nowhere/Land")),
            new Mistake("/feeds?q=nothinghasthis", "/feeds/preview", Map.of("url", "gopher://nowhere")),
            new Mistake("/subscribers?q=nothinghasthis", "/subscribers", Map.of("email", "nobody")),
            new Mistake("/subscribe", "/subscribe", Map.of("email", "nobody@example.org", "at", "99:99")),
            new Mistake("/briefs/new", "/briefs", Map.of("text", "")),
            new Mistake("/people", "/people", Map.of("name", "?", "email", "nobody")));

    @ParameterizedTest
    @CsvSource({"de,1280", "fr,390"})
    void noEnglishIsLeft(String language, int width) {
        var page = speaking(language, width);

        for (var path : PATHS) {
            page.navigate(path);
            screenshot(page, language + path.replaceAll("\\?.*", "").replace('/', '-'));
            assertNoEnglish(page, language + " " + path);
        }
    }

    @ParameterizedTest
    @CsvSource({"de,1280", "fr,390"})
    void noticesAndRefusalsAreNoEnglishEither(String language, int width) {
        var page = speaking(language, width);

        for (var path : NOTICES) {
            page.navigate(path);
            assertNoEnglish(page, language + " " + path);
        }
        letStrangersIn(page);
        for (var mistake : MISTAKES) {
            page.navigate(mistake.path());
            page.evaluate(SEND, List.of(mistake.form(), mistake.fields()));
            page.locator(REFUSED).first().waitFor();
            assertNoEnglish(page, language + " " + mistake);
        }
    }

    /** Else there is no form to subscribe by. */
    private void letStrangersIn(Page page) {
        page.navigate("/subscribers?q=nothinghasthis");
        var closed = page.locator("form[action='/subscribers/door']:has(input[name=open][value=true]) button");
        if (closed.count() > 0) {
            follow(page, closed::click);
        }
    }

    /** On the page that answers; the one before it is marked. */
    private static final String REFUSED =
            "html:not([data-before]) main .alert-h[role=alert], html:not([data-before]) main > .empty";

    private static final String SEND = """
            ([action, fields]) => {
                document.documentElement.dataset.before = 'yes';
                const forms = [...document.querySelectorAll('main form')];
                const form = forms.find((one) => one.getAttribute('action') === action && one.method === 'post');
                for (const [name, value] of Object.entries(fields)) {
                    const field = form.elements[name];
                    if (field.type === 'time' || field.tagName === 'SELECT') {
                        const typed = document.createElement('input');
                        typed.name = name;
                        typed.value = value;
                        field.replaceWith(typed);
                    } else {
                        field.value = value;
                    }
                }
                form.submit();
            }""";

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de", "fr"})
    void theMenuStandsInOneLine(String language) {
        var page = speaking(language, 1280);

        for (var path : List.of("/", "/people", "/questions")) {
            page.navigate(path);
            var isOneLine = page.evaluate("""
                    () => {
                        const middles = [...document.querySelectorAll('.top nav a, .top .who a')]
                            .map((a) => a.getBoundingClientRect()).map((place) => (place.top + place.bottom) / 2);
                        return Math.max(...middles) - Math.min(...middles) < 10;
                    }""");
            assertThat(isOneLine).as(path).isEqualTo(true);
            assertThat(overflow(page)).as(path).isZero();
        }
    }

    private Page speaking(String language, int width) {
        var page = signedIn("admin", width);
        page.navigate("/account");
        page.selectOption("#language", language);
        follow(page, () -> page.click("form[action='/account/preferences'] button"));
        return page;
    }

    private void assertNoEnglish(Page page, String what) {
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
                .as(what)
                .isEmpty();
        assertThat(overflow(page)).as(what).isZero();
    }
}
