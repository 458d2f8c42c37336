package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static Replayed judged(double likelihood, FlagStatus verdict) {
        return new Replayed(
                1L,
                "Will it?",
                (long) (likelihood * 100),
                "It did",
                null,
                Instant.EPOCH,
                likelihood,
                Leaning.YES,
                verdict);
    }

    private static final List<Replayed> JUDGED = List.of(
            judged(0.9, FlagStatus.CONFIRMED),
            judged(0.75, FlagStatus.DISMISSED),
            judged(0.7, FlagStatus.NEW),
            judged(0.5, null),
            judged(0.2, null));

    private static Replay.Step at(Replay replay, int percent) {
        return replay.steps().stream()
                .filter(step -> Math.round(step.threshold() * 100) == percent)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsAtEveryThreshold() {
        var replay = Replay.of(JUDGED, 0.4, 0.6, 90);

        assertThat(at(replay, 15).flagged()).isEqualTo(5);
        assertThat(at(replay, 70).flagged()).isEqualTo(3);
        assertThat(at(replay, 70).precision()).isEqualTo(0.5);
        assertThat(at(replay, 80).precision()).isEqualTo(1);
        assertThat(at(replay, 95).precision()).isNull();
    }

    @Test
    void aLowerThresholdWouldAdd() {
        var replay = Replay.of(JUDGED, 0.4, 0.6, 90);

        assertThat(replay.flagsMore()).isTrue();
        assertThat(replay.changed()).extracting(Replayed::likelihood).containsExactly(0.5);
    }

    @Test
    void aHigherOneWouldDrop() {
        var replay = Replay.of(JUDGED, 0.8, 0.6, 90);

        assertThat(replay.flagsMore()).isFalse();
        assertThat(replay.changed()).extracting(Replayed::likelihood).containsExactly(0.75, 0.7);
    }
}
