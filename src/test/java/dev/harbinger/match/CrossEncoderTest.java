package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossEncoderTest {
    private static final String CUT = "Will the Riksbank lower its policy rate at the September meeting?";
    private static final String FINE = "Will the Dutch data protection authority fine Veldhuis over its school app?";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Riksbank cuts policy rate to 1.75 percent | true
            Economists see no case for a Riksbank cut before winter | false
            Norges Bank lowers its policy rate to 3.75 percent | false
            """)
    void tellsAnAnswerFromWhatOnlySpeaksOfIt(String headline, boolean answers) {
        assertThat(CrossEncoder.read(CUT, headline).any() > 0.5).isEqualTo(answers);
    }

    @Test
    void tellsYesFromNo() {
        var fined = CrossEncoder.read(FINE, "Privacy watchdog in The Hague hands Veldhuis a EUR 4m penalty");
        var spared = CrossEncoder.read(FINE, "Dutch privacy watchdog closes Veldhuis case without a fine");

        assertThat(fined.yes()).isGreaterThan(fined.no());
        assertThat(spared.no()).isGreaterThan(spared.yes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000\uD800", "????", "[SEP] [SEP] [CLS]"})
    void readsWhateverItIsGiven(String words) {
        var answer = CrossEncoder.read(words, words);

        assertThat(answer.yes() + answer.no()).isBetween(0.0, 1.0);
    }

    @Test
    void readsNoMoreThanTheBeginning() {
        var said = "The Riksbank lowered its policy rate on Thursday. ";

        assertThat(CrossEncoder.read(CUT, said.repeat(50_000))).isEqualTo(CrossEncoder.read(CUT, said.repeat(100)));
    }
}
