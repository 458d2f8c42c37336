package dev.harbinger.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** How good judgements are, by the measures of information retrieval. */
final class FlagScore {
    /** A judged pair. */
    record Row(LabelledPairs.Pair pair, double likelihood, Leaning leaning) {
        boolean right() {
            return pair.label().resolves();
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final double threshold;
    private final LabelledPairs set;

    FlagScore(LabelledPairs set, double threshold) {
        this.set = set;
        this.threshold = threshold;
    }

    void add(Row row) {
        rows.add(row);
    }

    private long flagged(java.util.function.Predicate<Row> which) {
        return rows.stream()
                .filter(row -> row.likelihood() >= threshold)
                .filter(which)
                .count();
    }

    private double answers() {
        return set.count(LabelledPairs.Label.RESOLVES_YES) + set.count(LabelledPairs.Label.RESOLVES_NO);
    }

    double precision() {
        return (double) flagged(Row::right) / flagged(row -> true);
    }

    double recall() {
        return flagged(Row::right) / answers();
    }

    double f1() {
        return 2 * flagged(Row::right) / (flagged(row -> true) + answers());
    }

    /** The share of near misses that are flagged. */
    double nearMisses() {
        return (double) flagged(row -> row.pair().label() == LabelledPairs.Label.RELATED)
                / set.count(LabelledPairs.Label.RELATED);
    }

    /** Flags on entries that belong to no question, for each thousand of them. */
    double falseFlagsPerThousand() {
        return 1000.0 * flagged(row -> !row.right() && row.pair().background()) / set.background();
    }

    /** All flags, right or false, for each thousand entries. */
    double flagsPerThousand() {
        var entries = rows.stream().map(row -> row.pair().entryId()).distinct().count();
        return 1000.0 * flagged(row -> true) / entries;
    }

    /** How often the leaning of right flags is right, of those with this label. */
    double leaning(LabelledPairs.Label label, Leaning leaning) {
        return (double) flagged(row -> row.pair().label() == label && row.leaning() == leaning)
                / flagged(row -> row.pair().label() == label);
    }

    /** Precision at each answer, averaged over all answers. */
    double averagePrecision() {
        var ranked = ranked();
        var sum = 0.0;
        int right = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).right()) {
                right++;
                sum += (double) right / (i + 1);
            }
        }
        return sum / answers();
    }

    /** The best F1 that any threshold would give, with that threshold. */
    String best() {
        var ranked = ranked();
        var best = 0.0;
        var at = 1.0;
        int right = 0;
        for (int i = 0; i < ranked.size(); i++) {
            right += ranked.get(i).right() ? 1 : 0;
            var f1 = 2 * right / (i + 1 + answers());
            if (f1 > best) {
                best = f1;
                at = ranked.get(i).likelihood();
            }
        }
        return String.format(Locale.ROOT, "%.3f at %.2f", best, at);
    }

    private List<Row> ranked() {
        return rows.stream()
                .sorted(Comparator.comparingDouble(Row::likelihood).reversed())
                .toList();
    }

    /** The share of answers of each style that are flagged. */
    String byStyle() {
        var all = new TreeMap<String, int[]>();
        rows.stream().filter(Row::right).forEach(row -> {
            var count = all.computeIfAbsent(row.pair().style(), style -> new int[2]);
            count[0] += row.likelihood() >= threshold ? 1 : 0;
            count[1]++;
        });
        var words = new ArrayList<String>();
        all.forEach((style, count) -> words.add(style + " " + count[0] + "/" + count[1]));
        return String.join(", ", words);
    }

    /** How often pairs of each likelihood are right: a line for each tenth. */
    String reliability() {
        var lines = new StringBuilder();
        for (int tenth = 0; tenth < 10; tenth++) {
            int from = tenth;
            var within = rows.stream()
                    .filter(row -> Math.min(9, (int) (row.likelihood() * 10)) == from)
                    .toList();
            var mean = within.stream().mapToDouble(Row::likelihood).average().orElse(0);
            var right = within.stream().filter(Row::right).count();
            lines.append(String.format(
                    Locale.ROOT,
                    "  %.1f-%.1f  %5d pairs, mean likelihood %.2f, right %.2f%n",
                    tenth / 10.0,
                    (tenth + 1) / 10.0,
                    within.size(),
                    mean,
                    within.isEmpty() ? 0 : (double) right / within.size()));
        }
        return lines.toString();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f, F1 %.3f (best %s), average precision %.3f, near misses flagged %.3f, flags per 1,000 unrelated entries %.2f, leaning right YES %.2f NO %.2f; %s",
                precision(),
                recall(),
                f1(),
                best(),
                averagePrecision(),
                nearMisses(),
                falseFlagsPerThousand(),
                leaning(LabelledPairs.Label.RESOLVES_YES, Leaning.YES),
                leaning(LabelledPairs.Label.RESOLVES_NO, Leaning.NO),
                byStyle());
    }
}
