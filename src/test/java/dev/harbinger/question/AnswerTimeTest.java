package dev.harbinger.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnswerTimeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @Test
    void aDeadlineThatSomebodySetIsStrict() {
        assertThat(AnswerTime.until(DAY, null)).isEqualTo(DAY);
    }

    @Test
    void newsOfADayThatATextNamesMayComeAfterIt() {
        assertThat(AnswerTime.until(DAY, "by the end of the year")).isEqualTo(LocalDate.of(2027, 1, 14));
    }

    @Test
    void withoutADeadlineNoAnswerIsLate() {
        assertThat(AnswerTime.until(null, "soon")).isNull();
    }
}
