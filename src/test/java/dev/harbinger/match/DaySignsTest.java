package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.text.SignalType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaySignsTest {
    private static final LocalDate PUBLISHED = LocalDate.parse("2026-11-20");

    private static QuestionSense asked(LocalDate until) {
        return new QuestionSense(
                "Will Ofcom fine Kestrel?",
                SignalType.INQUIRY,
                List.of(new QuestionSense.Actor("Ofcom", List.of())),
                new QuestionSense.Time(LocalDate.parse("2026-11-01"), until));
    }

    private static List<Sign> signs(QuestionSense question, String title, String text, LocalDate published) {
        var entry = new EntrySense(title, text, published, EntryMeaning.UNREAD);
        return DaySigns.of(question, entry, new CommonWords(question, entry));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ofcom fines Kestrel            | Ofcom fined Kestrel on 12 November, it said. | DAY_SINCE_ASKED
                    Ofcom fines Kestrel            | The fine of Kestrel is dated 2026-11-01. | DAY_SINCE_ASKED
                    Ofcom fined Kestrel in 2019    | Nothing is new. | DAY_BEFORE_ASKED
                    Ofcom fined Kestrel on 3 March 2025 | Nothing is new. | DAY_BEFORE_ASKED
                    Ofcom to fine Kestrel on 24 November | Nothing is new. | DAY_AHEAD
                    Ofcom fines Kestrel            | The hearing of another firm is on 24 November. |
                    Ofcom fines Kestrel 3,000 pounds | Ofcom fined Kestrel on Thursday. |
                    Ofcom fines Kestrel in 2026    | Nothing is new. |
                    """)
    void daysAreHeldAgainstTheQuestion(String title, String text, Feature told) {
        assertThat(signs(asked(null), title, text, PUBLISHED))
                .extracting(Sign::feature)
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void aDayBehindTheDeadlineIsTold() {
        var signs = signs(
                asked(LocalDate.parse("2026-11-30")), "Ofcom puts off fining Kestrel to 15 December", "", PUBLISHED);

        assertThat(signs).extracting(Sign::feature).containsExactly(Feature.DAY_AHEAD, Feature.DAY_TOO_LATE);
        assertThat(signs.get(1).text()).isEqualTo("tells of a day after an answer was due: “15 December”");
    }

    @Test
    void withoutItsOwnDayAnEntryTellsNone() {
        assertThat(signs(asked(null), "Ofcom fined Kestrel in 2019", "", null)).isEmpty();
    }
}
