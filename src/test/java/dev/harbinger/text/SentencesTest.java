package dev.harbinger.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> split(String text) {
        return Sentences.of(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void abbreviationsDoNotEndASentence() {
        assertThat(split("The U.S. Senate met Mr. Thune. It voted."))
                .containsExactly("The U.S. Senate met Mr. Thune.", "It voted.");
    }

    @Test
    void aStarterEndsTheSentenceOfAnAbbreviation() {
        assertThat(split("He went to the U.S. The bill failed.")).hasSize(2);
    }

    @Test
    void numbersStayWhole() {
        assertThat(split("Rates rose to 3.5 per cent. Nobody left.")).hasSize(2);
    }

    @Test
    void aTextWithoutFullStopsIsCut() {
        assertThat(split("word ".repeat(2000))).allMatch(sentence -> sentence.length() <= 2 * Sentences.MAX_LENGTH);
    }
}
