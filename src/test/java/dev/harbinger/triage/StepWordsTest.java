package dev.harbinger.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.triage.FlagStep.What;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    until 2026-12-01                           | bis 2026-12-01                                  | jusqu’au 2026-12-01
                    until 1 more publisher                     | bis noch eine Quelle berichtet                  | jusqu’à une source de plus
                    until 2 more publishers                    | bis 2 Quellen mehr berichten                    | jusqu’à 2 sources de plus
                    until 2026-12-01 or until 1 more publisher | bis 2026-12-01 oder bis noch eine Quelle berichtet | jusqu’au 2026-12-01 ou jusqu’à une source de plus
                    until 2026-12-01 or until 3 more publishers | bis 2026-12-01 oder bis 3 Quellen mehr berichten | jusqu’au 2026-12-01 ou jusqu’à 3 sources de plus
                    """)
    void untilWhenIsSaidInTheLanguageOfThePage(String detail, String german, String french) {
        assertThat(StepWords.said(What.SNOOZED, detail, Locale.ENGLISH)).isEqualTo(detail);
        assertThat(StepWords.said(What.SNOOZED, detail, Locale.GERMAN)).isEqualTo(german);
        assertThat(StepWords.said(What.SNOOZED, detail, Locale.FRENCH)).isEqualTo(french);
    }

    @Test
    void anAnswerIsNamedAndItsNoteIsLeftAlone() {
        assertThat(StepWords.said(What.CONFIRMED, "YES: until 1 more publisher", Locale.GERMAN))
                .isEqualTo("Ja: until 1 more publisher");
        assertThat(StepWords.said(What.CONFIRMED, "NO", Locale.FRENCH)).isEqualTo("Non");
    }

    @Test
    void whatPeopleWroteIsLeftAlone() {
        assertThat(StepWords.said(What.DISMISSED, "until 1 more publisher", Locale.GERMAN))
                .isEqualTo("until 1 more publisher");
    }
}
