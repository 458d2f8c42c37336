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
                "The report is due in May. | 2027-05-31",
                "Ministers decide by Easter. | 2027-03-28",
                "The House returns after Thanksgiving. | 2026-11-26",
                "The agency has 30 days to show cause. | 2026-12-24",
                "The court gave the party two weeks to answer. | 2026-12-08"
            })
    void lastDayThatFits(String sentence, LocalDate day) {
        assertThat(Dates.find(sentence, new Span(0, sentence.length()), TUESDAY))
                .first()
                .extracting(DateWords::day)
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2018-12-01,2019-04-21", "2024-01-05,2024-03-31", "2025-11-02,2026-04-05", "2037-12-24,2038-04-25"})
    void easterIsThatOfTheYear(LocalDate written, LocalDate easter) {
        var words = "by Easter";

        assertThat(Dates.find(words, new Span(0, words.length()), written))
                .singleElement()
                .extracting(DateWords::day)
                .isEqualTo(easter);
    }

    @Test
    void verbMayIsNoMonth() {
        var sentence = "The bank may act and the army may march.";

        assertThat(Dates.find(sentence, new Span(0, sentence.length()), TUESDAY))
                .isEmpty();
    }
}
