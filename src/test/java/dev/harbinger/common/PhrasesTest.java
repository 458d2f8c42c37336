package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    @Test
    void leavesTheFieldOutAndKeepsWhatIsNamed() {
        assertThat(Phrases.in(Locale.GERMAN, "at: must be an hour and minutes such as 07:30"))
                .isEqualTo("Geben Sie Stunde und Minuten wie 07:30 an.");
        assertThat(Phrases.in(Locale.FRENCH, "passage: the text has no “a $1 {} b”; copy its words exactly"))
                .isEqualTo("Le texte ne contient pas « a $1 {} b » ; copiez les mots exactement.");
    }

    @Test
    void whatNobodyTranslatedStaysEnglish() {
        assertThat(Phrases.in(Locale.GERMAN, "odd: is odd")).isEqualTo("odd: is odd");
        assertThat(Phrases.in(Locale.ENGLISH, "at: must be an hour and minutes such as 07:30"))
                .isEqualTo("at: must be an hour and minutes such as 07:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void everyProblemThatPagesShowIsTranslated(String language) throws IOException {
        assertThat(ProblemTexts.all())
                .hasSizeGreaterThan(70)
                .allSatisfy(text -> assertThat(Phrases.translated(Locale.forLanguageTag(language), text))
                        .as(text)
                        .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void everyWayInWhichSomethingCannotBeReadIsTranslated(String language) throws IOException {
        var lines = Files.readAllLines(Path.of("src/main/resources/dev/harbinger/common/phrases_" + language + ".txt"));

        assertThat(ProblemTexts.clauses())
                .hasSizeGreaterThan(50)
                .allSatisfy(clause -> assertThat(lines).as(clause).anyMatch(line -> line.startsWith(clause)));
    }

    @Test
    void aPhraseMayStandInAnother() {
        assertThat(Phrases.in(Locale.GERMAN, "is broken: its root is none of a feed"))
                .isEqualTo("ist beschädigt: die Wurzel ist nicht die einer Quelle");
        assertThat(Phrases.in(Locale.GERMAN, "The feed could not be reached: there is no host a.example."))
                .isEqualTo("Die Quelle: nicht erreichbar: es gibt keinen Rechner a.example.");
        assertThat(Phrases.in(Locale.FRENCH, "The feed answered 404.")).isEqualTo("La source : a répondu 404.");
        assertThat(Phrases.in(Locale.GERMAN, "https://a.example/ä b is no http or https address"))
                .isEqualTo("https://a.example/ä b: keine http- oder https-Adresse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void everyPhraseHasTheSameHoles(String language) throws IOException {
        var lines = Files.readAllLines(Path.of("src/main/resources/dev/harbinger/common/phrases_" + language + ".txt"));

        assertThat(lines).filteredOn(line -> !line.startsWith("#")).allSatisfy(line -> {
            var sides = line.split(" = ", 2);
            assertThat(holes(sides[1])).as(line).isEqualTo(holes(sides[0]));
        });
    }

    private static List<String> holes(String phrase) {
        return Pattern.compile("\\{\\*?}")
                .matcher(phrase)
                .results()
                .map(hole -> hole.group())
                .toList();
    }
}
