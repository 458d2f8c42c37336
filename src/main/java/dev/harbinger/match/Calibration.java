package dev.harbinger.match;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What verdicts taught about the judge's log-odds: they are stretched and shifted. Fitted with a strong belief that the
 * judge is right as it ships, and taken only if verdicts that it was not fitted on become likelier by it.
 *
 * @param slope 1 as shipped
 * @param shift 0 as shipped
 * @param verdicts how many it was fitted on
 * @param before the mean surprise at the verdicts as shipped (log loss), {@code after} with what was learned, each on
 *     verdicts that were left out of the fit
 */
public record Calibration(double slope, double shift, int verdicts, double before, double after) {
    /** As the judge ships. */
    static final Calibration SHIPPED = new Calibration(1, 0, 0, 0, 0);

    /** Fewer verdicts teach nothing, nor do so many of which fewer than some are of one kind. */
    static final int FEWEST = 30;

    private static final int FEWEST_OF_A_KIND = 5;
    private static final double BELIEF_IN_SLOPE = 25;
    private static final double BELIEF_IN_SHIFT = 5;
    private static final int FOLDS = 5;
    private static final int STEPS = 30;
    private static final double LEAST_SLOPE = 0.3;

    /**
     * A person's word on a flag.
     *
     * @param judged the likelihood that the judge gave, as shipped
     */
    record Verdict(double judged, boolean right) {}

    /** Learns from verdicts, in whatever order. */
    static Calibration of(List<Verdict> verdicts) {
        long right = verdicts.stream().filter(Verdict::right).count();
        if (verdicts.size() < FEWEST || Math.min(right, verdicts.size() - right) < FEWEST_OF_A_KIND) {
            return new Calibration(1, 0, verdicts.size(), 0, 0);
        }
        double before = 0;
        double after = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            var kept = fold(verdicts, fold, false);
            var out = fold(verdicts, fold, true);
            before += surprise(out, SHIPPED);
            after += surprise(out, fit(kept));
        }
        before /= verdicts.size();
        after /= verdicts.size();
        var learned = fit(verdicts);
        return after < before
                ? new Calibration(learned.slope(), learned.shift(), verdicts.size(), before, after)
                : new Calibration(1, 0, verdicts.size(), before, before);
    }

    private static List<Verdict> fold(List<Verdict> verdicts, int fold, boolean inside) {
        return IntStream.range(0, verdicts.size())
                .filter(i -> (i % FOLDS == fold) == inside)
                .mapToObj(verdicts::get)
                .toList();
    }

    private static double surprise(List<Verdict> verdicts, Calibration calibration) {
        return verdicts.stream()
                .mapToDouble(verdict -> {
                    double p = LogOdds.likelihood(calibration.logOdds(verdict.judged()));
                    return -Math.log(Math.max(1e-9, verdict.right() ? p : 1 - p));
                })
                .sum();
    }

    /** Newton's steps on the surprise and the belief together, which is convex. */
    private static Calibration fit(List<Verdict> verdicts) {
        double slope = 1;
        double shift = 0;
        for (int step = 0; step < STEPS; step++) {
            double gradSlope = BELIEF_IN_SLOPE * (slope - 1);
            double gradShift = BELIEF_IN_SHIFT * shift;
            double slopes = BELIEF_IN_SLOPE;
            double shifts = BELIEF_IN_SHIFT;
            double both = 0;
            for (var verdict : verdicts) {
                double x = LogOdds.of(verdict.judged());
                double p = LogOdds.likelihood(slope * x + shift);
                double error = p - (verdict.right() ? 1 : 0);
                double weight = p * (1 - p);
                gradSlope += error * x;
                gradShift += error;
                slopes += weight * x * x;
                shifts += weight;
                both += weight * x;
            }
            double determinant = slopes * shifts - both * both;
            slope -= (shifts * gradSlope - both * gradShift) / determinant;
            shift -= (slopes * gradShift - both * gradSlope) / determinant;
        }
        return new Calibration(Math.max(LEAST_SLOPE, slope), shift, verdicts.size(), 0, 0);
    }

    private double logOdds(double judged) {
        return slope * LogOdds.of(judged) + shift;
    }

    /** Whether verdicts taught anything. */
    public boolean isLearned() {
        return slope != 1 || shift != 0;
    }

    /** What is added to the log-odds of a likelihood. */
    double added(double judged) {
        return isLearned() ? logOdds(judged) - LogOdds.of(judged) : 0;
    }

    /** The likelihood that stands for what the judge as shipped would say. */
    public double likelihood(double judged) {
        return isLearned() ? LogOdds.likelihood(logOdds(judged)) : judged;
    }

    /** What it makes of a likelihood. */
    public record Example(Double shipped, Double learned) {}

    /** What it makes of some likelihoods, for people. */
    public List<Example> examples() {
        return Stream.of(0.9, 0.75, 0.6, 0.45)
                .map(shipped -> new Example(shipped, likelihood(shipped)))
                .toList();
    }

    public String beforeWords() {
        return words(before);
    }

    public String afterWords() {
        return words(after);
    }

    private static String words(double surprise) {
        return String.format(Locale.ROOT, "%.3f", surprise);
    }
}
