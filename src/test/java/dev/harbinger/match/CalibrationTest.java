package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    /** Verdicts on likelihoods from 0.6 up, of which as many are right as the true log-odds say. */
    private static List<Calibration.Verdict> verdicts(int count, double slope, double shift) {
        var random = new Random(4);
        var verdicts = new ArrayList<Calibration.Verdict>();
        for (int i = 0; i < count; i++) {
            double judged = 0.6 + 0.39 * random.nextDouble();
            double truth = LogOdds.likelihood(slope * LogOdds.of(judged) + shift);
            verdicts.add(new Calibration.Verdict(judged, random.nextDouble() < truth));
        }
        return verdicts;
    }

    @ParameterizedTest
    @CsvSource({"0", "29"})
    void fewVerdictsTeachNothing(int count) {
        var calibration = Calibration.of(verdicts(count, 1, -2));

        assertThat(calibration.isLearned()).isFalse();
        assertThat(calibration.likelihood(0.7)).isEqualTo(0.7);
    }

    @Test
    void verdictsOfOneKindTeachNothing() {
        var right = java.util.Collections.nCopies(100, new Calibration.Verdict(0.8, true));

        assertThat(Calibration.of(right).isLearned()).isFalse();
    }

    @Test
    void flagsThatAreOftenWrongBecomeLessLikely() {
        var calibration = Calibration.of(verdicts(400, 1, -1.5));

        assertThat(calibration.isLearned()).isTrue();
        assertThat(calibration.likelihood(0.8)).isLessThan(0.65);
        assertThat(calibration.after()).isLessThan(calibration.before());
        assertThat(LogOdds.add(0.8, calibration.added(0.8))).isCloseTo(calibration.likelihood(0.8), within(1e-9));
    }

    @Test
    void aJudgeThatIsRightStaysNearlyAsItShips() {
        var calibration = Calibration.of(verdicts(400, 1, 0));

        assertThat(calibration.likelihood(0.8)).isCloseTo(0.8, within(0.06));
        assertThat(calibration.after()).isLessThanOrEqualTo(calibration.before());
    }

    @Test
    void aLikelierFlagStaysLikelier() {
        var calibration = Calibration.of(verdicts(400, -1, 1));

        assertThat(calibration.likelihood(0.9)).isGreaterThan(calibration.likelihood(0.7));
    }

    @ParameterizedTest
    @CsvSource({"Duplicate of yesterday, true", "same story, true", "another company, false", ", false"})
    void someReasonsSayNothingAgainstTheJudge(String reason, boolean blameless) {
        assertThat(Learning.isBlameless(reason)).isEqualTo(blameless);
    }
}
