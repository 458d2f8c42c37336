package dev.harbinger.extraction;

import dev.harbinger.text.Training;
import dev.harbinger.text.Training.Example;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes {@code weights.txt} of the extraction from the labelled briefs that may be looked at: {@code mvn test
 * -Dtest=ExtractionTraining -Dharbinger.train=true}, then build and measure. Prints the figures of a cross-validation by
 * document, from which the penalty was chosen.
 */
@EnabledIfSystemProperty(named = "harbinger.train", matches = "true")
class ExtractionTraining {
    private static final int FOLDS = 8;
    private static final int RAREST = 4;
    static final java.util.Map<Example, String> TEXTS = new java.util.IdentityHashMap<>();

    @Test
    void writesTheWeights() {
        var examples = Stream.of("shared", "tuned")
                .flatMap(folder -> Labelled.in(folder).stream())
                .flatMap(brief -> labelled(brief).stream())
                .toList();
        double best = 0;
        double penalty = 1;
        for (var candidate : List.of(0.5, 1.0, 2.0, 3.0, 5.0, 8.0)) {
            var f1 = crossValidated(examples, candidate);
            penalty = f1 > best ? candidate : penalty;
            best = Math.max(best, f1);
        }
        Training.write(
                Path.of("src/main/resources/dev/harbinger/extraction/weights.txt"),
                "What each feature of a passage is worth: feature | weight in a logistic model. Made by ExtractionTraining\n"
                        + "from the labelled briefs of our own; do not edit by hand.",
                Training.fit(examples, penalty, RAREST));
    }

    static List<Example> labelled(Labelled brief) {
        var document = brief.document();
        var units = Units.of(document.text(), Blocks.of(document));
        var weighing = new Weighing(document, units);
        var positive = new HashSet<Unit>();
        var doubtful = new HashSet<Unit>();
        for (var item : brief.items()) {
            mark(document, units, item, positive, doubtful);
        }
        var examples = new ArrayList<Example>();
        for (var unit : units) {
            if (positive.contains(unit) || !doubtful.contains(unit)) {
                var example = new Example(brief.id(), weighing.features(unit).keySet(), positive.contains(unit), 1);
                TEXTS.put(example, unit.span().of(document.text()));
                examples.add(example);
            }
        }
        return examples;
    }

    /** The unit most like an item is one; others that share much with it are left out. */
    private static void mark(
            Document document, List<Unit> units, Labelled.Item item, HashSet<Unit> positive, HashSet<Unit> doubtful) {
        var span = Words.of(item.span());
        Unit most = null;
        double alike = 0.34;
        for (var unit : units) {
            var words = Words.of(unit.span().of(document.text()));
            var like = Words.alike(words, span);
            if (like > 0.3) {
                doubtful.add(unit);
            }
            if (like > alike) {
                most = unit;
                alike = like;
            }
        }
        if (most != null && !item.optional()) {
            positive.add(most);
        }
    }

    private static double crossValidated(List<Example> examples, double penalty) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int test = fold;
            var learned =
                    Training.fit(examples.stream().filter(e -> fold(e) != test).toList(), penalty, RAREST);
            for (var example : examples.stream().filter(e -> fold(e) == test).toList()) {
                var found = Training.probability(learned, example.features()) >= Finder.LEAST;
                right += found && example.positive() ? 1 : 0;
                wrong += found && !example.positive() ? 1 : 0;
                missed += !found && example.positive() ? 1 : 0;
            }
        }
        var f1 = 2.0 * right / (2.0 * right + wrong + missed);
        System.out.printf(
                Locale.ROOT,
                "penalty %.1f: F1 of passages %.3f (%d right, %d wrong, %d missed of %d)%n",
                penalty,
                f1,
                right,
                wrong,
                missed,
                examples.size());
        return f1;
    }

    private static int fold(Example example) {
        return Math.floorMod(example.group().hashCode() * 31, FOLDS);
    }
}
