package dev.harbinger.match;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What thresholds would have flagged of what was judged.
 *
 * @param chosen the threshold that was asked about, 0 to 1; {@code current} is the one that flags now
 * @param steps one for each threshold
 * @param changed what the chosen threshold flags and the current one does not, or the other way round; the likeliest first
 */
public record Replay(double chosen, double current, int days, List<Step> steps, List<Replayed> changed) {
    /** Of more that changed the likeliest are shown. */
    static final int SHOWN = 40;

    /** In steps: what is less likely is not remembered. */
    private static final int FIRST = 2;

    private static final int LAST = 19;
    private static final double WIDTH = 0.05;

    /**
     * One threshold.
     *
     * @param flagged entries, before those of one story are put together
     */
    public record Step(double threshold, long flagged, long confirmed, long dismissed) {
        /** The share of those with a verdict that people confirmed; null while there is none. */
        public Double precision() {
            return confirmed + dismissed == 0 ? null : (double) confirmed / (confirmed + dismissed);
        }

        /** In hundredths, for the chart; empty while there is none. */
        public String precisionPercent() {
            return precision() == null ? "" : Long.toString(Math.round(precision() * 100));
        }
    }

    /**
     * What was judged, as far as it is counted.
     *
     * @param verdict where its flag stands; null if it has none
     */
    record Chance(double likelihood, FlagStatus verdict) {}

    /** Counts what was judged at every threshold. */
    static List<Step> steps(List<Chance> judged) {
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(step -> step(judged, step * WIDTH))
                .toList();
    }

    private static Step step(List<Chance> judged, double threshold) {
        var flagged = judged.stream()
                .filter(one -> one.likelihood() >= threshold - 1e-9)
                .toList();
        return new Step(
                threshold, flagged.size(), count(flagged, FlagStatus.CONFIRMED), count(flagged, FlagStatus.DISMISSED));
    }

    private static long count(List<Chance> flagged, FlagStatus verdict) {
        return flagged.stream().filter(one -> one.verdict() == verdict).count();
    }

    /** Whether the chosen threshold flags more than the current one. */
    public boolean flagsMore() {
        return chosen < current;
    }
}
