package dev.harbinger.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It decides by 15 March. | 2027-03-15",
                "The vote is on 3 December 2026. | 2026-12-03",
                "The hearing is on December 9. | 2026-12-09",
                "The talks run 26–27 January in Geneva. | 2027-01-27",
                "It must act before March. | 2027-02-28",
                "A ruling is due in the second half of February. | 2027-02-28",
                "The minister answers on Thursday. | 2026-11-26",
                "The deputies have until the end of the month. | 2026-11-30",
                "They meet within two weeks. | 2026-12-08",
                "A bill comes next year. | 2027-12-31",
                "The report is due in May. | 2027-05-31"
            })
    void lastDayThatFits(String sentence, LocalDate day) {
        assertThat(Dates.find(sentence, new Span(0, sentence.length()), TUESDAY))
                .first()
                .extracting(DateWords::day)
                .isEqualTo(day);
    }

    @Test
    void verbMayIsNoMonth() {
        var sentence = "The bank may act and the army may march.";

        assertThat(Dates.find(sentence, new Span(0, sentence.length()), TUESDAY))
                .isEmpty();
    }
}
