package dev.harbinger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the pages stand in bundles, and every bundle says all of it in every language. */
class WordsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final List<String> LANGUAGES = List.of("de", "fr");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    /** Mails, which are written in English. */
    private static final String MAILS = "digest/(?:mail|foot|note|style)\\.html";

    /** What needs no translation: names, and what programs read. */
    private static final Set<String> NAMES = Set.of("Harbinger", "CSV", "Markdown", "HTML");

    private static final String FOR_PROGRAMS =
            "(?s)<code>.*?</code>|https://[^\"<]*|>/subscribe<|region=EU&amp;status=OPEN";

    static List<String> bundles() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z]+\\.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    static List<String> pages() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".html") && !name.matches(MAILS))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageSaysAllOfIt(String bundle) throws IOException {
        var english = read(bundle + ".properties");

        for (var language : LANGUAGES) {
            var words = read(bundle + "_" + language + ".properties");
            assertThat(words.stringPropertyNames()).as(language).isEqualTo(english.stringPropertyNames());
            for (var key : english.stringPropertyNames()) {
                assertThat(words.getProperty(key)).as(language + " " + key).isNotBlank();
                assertThat(placeholders(words.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(placeholders(english.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theWordsOfAPageStandInItsBundle(String template) throws IOException {
        var text = Files.readString(TEMPLATES.resolve(template))
                .replaceAll(FOR_PROGRAMS, " ")
                .replaceAll("(?s)\\{\\|.*?\\|}", " ")
                .replaceAll("\\{[^{}]*}", " ")
                .replaceAll("\\{[^{}]*}", " ");
        var attributes = Pattern.compile("(?:aria-label|placeholder|title|data-name)=\"([^\"]*)\"")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining(" "));
        var shown = text.replaceAll("(?s)<[^>]*>", " ").replaceAll("&\\w+;", " ") + " " + attributes;

        var words = Pattern.compile("[A-Za-z]{3,}")
                .matcher(shown)
                .results()
                .map(match -> match.group())
                .filter(word -> !NAMES.contains(word))
                .toList();

        assertThat(words).isEmpty();
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            words.load(reader);
        }
        return words;
    }
}
