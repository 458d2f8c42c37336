package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.text.SignalType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeaningWordsTest {
    private static final QuestionSense LEAK = sense("Will hackers leak the files?");

    private static QuestionSense sense(String question) {
        return new QuestionSense(question, SignalType.SECURITY_INCIDENT, List.of());
    }

    private static Set<String> words(QuestionSense question, String title, String text) {
        return LeaningWords.of(question, new EntrySense(title, text, false));
    }

    @Test
    void aWordBeforeTheActCountsByItself() {
        assertThat(words(LEAK, "FBI stops hackers from leaking files", ""))
                .contains("headline word stop", "before the act stop")
                .doesNotContain("headline word leak", "headline word hacker");
    }

    @Test
    void whatFollowsTheFirstClauseCountsApart() {
        assertThat(words(LEAK, "Hackers publish files as talks collapse", "Police never found them."))
                .contains("headline then collapse", "text word never")
                .doesNotContain("headline word collapse");
    }

    @Test
    void aQuestionThatSaysNoIsKnown() {
        assertThat(words(sense("Will the OSCE not observe the vote?"), "OSCE stays away", ""))
                .contains("the question says no");
        assertThat(words(LEAK, "OSCE stays away", "")).doesNotContain("the question says no");
    }
}
