package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.text.SignalType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherNamesTest {
    private static final QuestionSense QUESTION = new QuestionSense(
            "Will Ofcom fine Heron Weir Lock?",
            SignalType.INQUIRY,
            List.of(new QuestionSense.Actor("Ofcom", List.of())));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ofcom fines Fulmar Cliff Ledge | true",
                "Ofcom fines Heron Weir Lock | false",
                "Heron Weir fined by Ofcom, says Fulmar Cliff | false",
                "Regulator fines broadcaster over phone-in | false",
                "Ofcom Issues Broadcaster Penalty Over Complaints | false"
            })
    void tellsOthersFromThoseAsked(String headline, boolean alone) {
        assertThat(OtherNames.alone(QUESTION, new EntrySense(headline, "", false)))
                .isEqualTo(alone);
    }

    /** Invented names lie near each other in meaning, and the cross-encoder cannot tell them apart either. */
    @ParameterizedTest
    @ValueSource(strings = {"Fulmar Cliff Ledge", "Bittern Sedge Hollow", "Avocet Reed Marsh", "Curlew Heath Ridge"})
    void theSameActOnOthersIsNotFlagged(String other) {
        var judgement = Judge.judge(QUESTION, new EntrySense("Ofcom fines " + other, "", true));

        assertThat(judgement.likelihood()).isLessThan(Double.parseDouble(MatchConfig.THRESHOLD));
    }
}
