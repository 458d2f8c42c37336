package dev.harbinger.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnsweredTest {

    @Test
    void programsReadAnAnswerInOneText() {
        assertThat(new Answered(Outcome.YES, null, " ", null).detail()).isEqualTo("YES");
        assertThat(new Answered(Outcome.YES, null, "So it is.", null).detail()).isEqualTo("YES: So it is.");
        assertThat(new Answered(Outcome.NO, Outcome.YES, "Misread.", null).detail())
                .isEqualTo("NO instead of YES: Misread.");
        assertThat(Answered.by("Wire", Outcome.NO, null).detail()).isEqualTo("NO: by “Wire”");
        assertThat(Answered.by("Wire", Outcome.MOOT, "It died").detail()).isEqualTo("MOOT: It died (by “Wire”)");
    }
}
