package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Measures the extraction on the labelled briefs, prints the figures by layout and fails below the last ones kept. The
 * briefs here were looked at while the rules were written: the figures guard against regressions and say nothing about
 * texts that nobody has seen.
 */
class ExtractionEvaluation {
    private static final double KEPT_F1 = 0.97;
    private static final double KEPT_TYPES = 0.75;

    private static final class Count {
        private int found;
        private int missed;
        private int wrong;
        private int typed;

        private double f1() {
            return found == 0 ? 0 : 2.0 * found / (2 * found + missed + wrong);
        }
    }

    @Test
    void keepsItsFigures() {
        var byLayout = new TreeMap<String, Count>();
        var all = new Count();
        int spoilt = 0;
        for (var brief : Labelled.all()) {
            var count = new Count();
            score(brief, count);
            spoilt += brief.negative() && count.wrong > 0 ? 1 : 0;
            add(byLayout.computeIfAbsent(brief.layout(), layout -> new Count()), count);
            add(all, count);
        }
        print(byLayout, all, spoilt);

        assertThat(all.f1()).isGreaterThanOrEqualTo(KEPT_F1);
        assertThat((double) all.typed / all.found).isGreaterThanOrEqualTo(KEPT_TYPES);
        assertThat(spoilt).isZero();
    }

    private static void score(Labelled brief, Count count) {
        var left = new HashSet<>(brief.items());
        for (var signal : new SignalExtractor().extract(brief.document())) {
            var passage = brief.document().text().substring(signal.start(), signal.end());
            var best = left.stream()
                    .max((a, b) -> Double.compare(Labelled.alike(a.span(), passage), Labelled.alike(b.span(), passage)))
                    .filter(item -> Labelled.alike(item.span(), passage) >= 0.5);
            best.ifPresent(left::remove);
            if (best.isEmpty()) {
                count.wrong++;
            } else if (!best.get().optional()) {
                count.found++;
                count.typed += best.get().type().equals(signal.type().name()) ? 1 : 0;
            }
        }
        count.missed += (int) left.stream().filter(item -> !item.optional()).count();
    }

    private static void add(Count sum, Count one) {
        sum.found += one.found;
        sum.missed += one.missed;
        sum.wrong += one.wrong;
        sum.typed += one.typed;
    }

    private static void print(Map<String, Count> byLayout, Count all, int spoilt) {
        System.out.println("Extraction: layout, strict F1, found, missed, wrong");
        byLayout.forEach((layout, count) -> System.out.printf(
                "  %-14s %.3f %4d %4d %4d%n", layout, count.f1(), count.found, count.missed, count.wrong));
        System.out.printf(
                "  %-14s %.3f %4d %4d %4d; type accuracy %.3f; texts without an item that got one: %d%n",
                "all", all.f1(), all.found, all.missed, all.wrong, (double) all.typed / all.found, spoilt);
    }
}
