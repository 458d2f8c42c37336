package dev.harbinger.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the words of mails stand out, by the colours of their style. */
class MailContrastTest {
    private static final Path STYLE = Path.of("src/main/resources/templates/digest/style.html");
    private static final String DARK = "@media";

    private static String colour(String style, String selector, String property) {
        var rule = Pattern.compile(
                        "(?m)^" + Pattern.quote(selector) + " \\{[^}]*?(?<![-a-z])" + property + ": (#[0-9a-f]{6})")
                .matcher(style);
        assertThat(rule.find()).as(selector + " " + property).isTrue();
        return rule.group(1);
    }

    private static double luminance(String colour) {
        var parts = new double[3];
        for (int i = 0; i < 3; i++) {
            var part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static double contrast(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "body, .sheet",
        "a, .sheet",
        "h2, h2",
        "'.brand a', .sheet",
        ".answer, .sheet",
        "'.muted, .foot', .sheet",
        "'.days td', .sheet",
        ".button, .button"
    })
    void h64_wordsStandOutInLightAndInDark(String words, String ground) throws IOException {
        var whole = Files.readString(STYLE);
        var light = whole.substring(0, whole.indexOf(DARK));
        var dark = whole.substring(whole.indexOf(DARK));

        for (var style : new String[] {light, dark}) {
            var colour = colour(style, words, "color");
            assertThat(contrast(colour, colour(style, ground, "background"))).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"opened", "likely", "resolved"})
    void h64_theBarsOfTheWeekStandOutInLightAndInDark(String bar) throws IOException {
        var whole = Files.readString(STYLE);
        var colour = colour(whole, ".key." + bar, "color");

        assertThat(contrast(colour, colour(whole.substring(0, whole.indexOf(DARK)), ".sheet", "background")))
                .isGreaterThanOrEqualTo(3);
        assertThat(contrast(colour, colour(whole.substring(whole.indexOf(DARK)), ".sheet", "background")))
                .isGreaterThanOrEqualTo(3);
    }
}
