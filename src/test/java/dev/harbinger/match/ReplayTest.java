package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static Replay.Chance judged(double likelihood, FlagStatus verdict) {
        return new Replay.Chance(likelihood, verdict);
    }

    private static final List<Replay.Chance> JUDGED = List.of(
            judged(0.9, FlagStatus.CONFIRMED),
            judged(0.75, FlagStatus.DISMISSED),
            judged(0.7, FlagStatus.NEW),
            judged(0.5, null),
            judged(0.2, null));

    private static Replay.Step at(int percent) {
        return Replay.steps(JUDGED).stream()
                .filter(step -> Math.round(step.threshold() * 100) == percent)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsAtEveryThreshold() {
        assertThat(at(10).flagged()).isEqualTo(5);
        assertThat(at(15).flagged()).isEqualTo(5);
        assertThat(at(70).flagged()).isEqualTo(3);
        assertThat(at(70).precision()).isEqualTo(0.5);
        assertThat(at(80).precision()).isEqualTo(1);
        assertThat(at(95).precision()).isNull();
    }

    @Test
    void aLowerThresholdFlagsMore() {
        assertThat(new Replay(0.4, 0.6, 90, List.of(), List.of()).flagsMore()).isTrue();
        assertThat(new Replay(0.8, 0.6, 90, List.of(), List.of()).flagsMore()).isFalse();
    }
}
