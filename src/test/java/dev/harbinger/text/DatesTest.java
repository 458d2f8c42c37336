package dev.harbinger.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "The court gave the party two weeks to answer. | 2026-12-08",
                "The board meets on March 12th. | 2027-03-12",
                "The hearing is on Thursday the 3rd. | 2026-12-03",
                "It is due by the twelfth of March. | 2027-03-12",
                "They vote on the last Friday of January. | 2027-01-29",
                "The budget is due by 18/3. | 2027-03-18",
                "18/3: budget vote | 2027-03-18",
                "Filings close on 3/18/2027. | 2027-03-18",
                "Filings close on 05.06.2027. | 2027-06-05",
                "The window opens at 2027-03-18T10:00Z. | 2027-03-18",
                "Judgment comes in the week of 7 December. | 2026-12-13",
                "The talks last from 30 November to 2 December. | 2026-12-02",
                "The tender closes in Q2 2027. | 2027-06-30",
                "A decision is due in early 2027. | 2027-04-30",
                "The envoys meet early next week. | 2026-12-01",
                "A plan is promised for the first fortnight of April. | 2027-04-15",
                "The mayor answers in a fortnight. | 2026-12-08",
                "A deal must be struck before the year is out. | 2026-12-31",
                "The court sits a week on Monday. | 2026-12-07",
                "Constitutional Court, ruling on the pension law, 18/3 | 2027-03-18",
                "Objections are heard within twenty-one days. | 2026-12-15",
                "The lease ends on the twenty-second of January. | 2027-01-22",
                "Voters decide by Jan '28. | 2028-01-31"
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It falls due by 05/06.",
                "It comes not before 20 March.",
                "It comes no earlier than 20 March.",
                "It comes on 20 March at the earliest."
            })
    void wordsMayLeaveTheLastDayOpen(String sentence) {
        assertThat(Dates.find(sentence, new Span(0, sentence.length()), TUESDAY))
                .singleElement()
                .extracting(DateWords::day)
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q3 results beat hopes.",
                "9/10 of voters agree.",
                "The ratio is 18.3.",
                "The Thursday the rest left"
            })
    void numbersAreNoDays(String sentence) {
        assertThat(Dates.find(sentence, new Span(0, sentence.length()), TUESDAY))
                .noneMatch(words -> words.words().matches(".*\\d.*"));
    }

    @Test
    void verbMayIsNoMonth() {
        var sentence = "The bank may act and the army may march.";

        assertThat(Dates.find(sentence, new Span(0, sentence.length()), TUESDAY))
                .isEmpty();
    }
}
