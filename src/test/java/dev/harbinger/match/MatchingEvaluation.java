package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures the judge on labelled entries at the default threshold, prints the figures and fails below the last ones kept.
 * The weights were fitted to the sets {@code shared} and {@code tuned}; {@code held} is the honest one.
 */
class MatchingEvaluation {
    private static final Properties KEPT = kept();
    private static final double THRESHOLD = Double.parseDouble(MatchConfig.THRESHOLD);

    @ParameterizedTest
    @CsvSource({"shared, true", "tuned, true", "held, true", "held, false"})
    void keepsItsFigures(String set, boolean meaning) {
        var judged = meaning ? JudgedPairs.of(set) : JudgedPairs.byWordsAlone(set);
        var score = judged.score(THRESHOLD);
        var name = set + (meaning ? "" : " by words alone");
        System.out.printf("Matching, %s: %s%n%s", name, score, score.reliability());

        assertThat(score.f1()).isGreaterThanOrEqualTo(kept(name, "f1"));
        assertThat(score.averagePrecision()).isGreaterThanOrEqualTo(kept(name, "average precision"));
        assertThat(score.nearMisses()).isLessThanOrEqualTo(kept(name, "near misses"));
        assertThat(score.falseFlagsPerThousand()).isLessThanOrEqualTo(kept(name, "false per thousand"));
    }

    /** What questions flag in a stream of news that has nothing to do with them. */
    @ParameterizedTest
    @CsvSource({"shared, tuned", "tuned, shared", "held, shared"})
    void flagsFewStrangers(String asked, String told) {
        var flags = JudgedPairs.ofStrangers(asked, told).score(THRESHOLD).flagsPerThousand();
        var name = asked + " among entries of " + told;
        System.out.printf("Matching, questions of %s: flags per 1,000 entries %.2f%n", name, flags);

        assertThat(flags).isLessThanOrEqualTo(kept(name, "per thousand"));
    }

    private static double kept(String set, String measure) {
        return Double.parseDouble(KEPT.getProperty((set + " " + measure).replace(' ', '-')));
    }

    private static Properties kept() {
        try (var in = MatchingEvaluation.class.getResourceAsStream("/evaluation/matching/kept.properties")) {
            var kept = new Properties();
            kept.load(new StringReader(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
