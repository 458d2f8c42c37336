package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
    private static final double THRESHOLD = Double.parseDouble(MatchConfig.THRESHOLD);
    private static final Instant ASKED = Instant.parse("2026-06-25T00:00:00Z");
    private static final OpenQuestion PROBE = new OpenQuestion(
            1,
            0,
            "Will U.S. agencies open a formal inquiry into Alibaba?",
            SignalType.INQUIRY,
            List.of(new QuestionSense.Actor("U.S. agencies", List.of())),
            ASKED,
            LocalDate.of(2026, 12, 31));

    private static Judgement judge(String title) {
        return Judge.judge(PROBE.sense(), new EntrySense(title, "", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "U.S. Commerce Department opens formal inquiry into Alibaba | YES",
                "Commerce Department launches probe into Alibaba | YES",
                "FTC opens investigation into Alibaba over model access | YES",
                "Commerce Department rules out inquiry into Alibaba | NO"
            })
    void anAnswerIsFlagged(String title, Leaning leaning) {
        var judgement = judge(title);

        assertThat(judgement.likelihood()).isGreaterThanOrEqualTo(THRESHOLD);
        assertThat(judgement.leaning()).isEqualTo(leaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Senators urge Commerce Department to open inquiry into Alibaba",
                "Commerce Department may open inquiry into Alibaba",
                "Commerce Department opens inquiry into Tencent",
                "South Korean regulator opens inquiry into Coupang",
                "Alibaba shares rise on strong cloud sales",
                "Commerce Department hires new chief economist",
                "Five years ago: the Alibaba inquiry explained"
            })
    void whatIsNoAnswerIsNot(String title) {
        assertThat(judge(title).likelihood()).isLessThan(THRESHOLD);
    }

    @Test
    void reasonsAreWordsForPeople() {
        assertThat(judge("Commerce Department opens probe into Alibaba").reasons())
                .extracting(Reason::text)
                .contains(
                        "actor: Commerce Department, one of “U.S. agencies”",
                        "reported as happened, not as considered");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-24T23:59:59Z, false",
        "2026-06-25T00:00:00Z, true",
        "2026-12-31T23:00:00Z, true",
        "2027-01-01T00:00:00Z, false"
    })
    void onlyWhatWasPublishedInTimeAnswers(Instant publishedAt, boolean takes) {
        assertThat(PROBE.takes(publishedAt)).isEqualTo(takes);
    }
}
