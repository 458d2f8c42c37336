package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
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
}
