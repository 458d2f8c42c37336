package dev.harbinger.extraction;

import dev.harbinger.text.LayeredModel;
import dev.harbinger.text.LayeredTraining;
import dev.harbinger.text.LayeredTraining.Example;
import dev.harbinger.text.LinearModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes {@code weights.txt} of the extraction from the labelled briefs that may be looked at: {@code mvn test
 * -Dtest=ExtractionTraining -Dharbinger.train=true}, then build and measure. Prints how well they find the passages of the
 * briefs of {@code choice}, from which nothing is learned.
 */
@EnabledIfSystemProperty(named = "harbinger.train", matches = "true")
class ExtractionTraining {
    private static final double PENALTY = 0.001;
    private static final int RAREST = 8;
    private static final double EXCERPT = 0.2;

    @Test
    void writesTheWeights() {
        var examples = labelled("shared", "tuned", "read");
        var weights = LayeredTraining.fit(examples, PENALTY, RAREST);
        measure(new LayeredModel(weights), labelled("choice"));
        LayeredTraining.write(
                Path.of("src/main/resources/dev/harbinger/extraction/weights.txt"),
                "What each feature of a passage is worth: feature | numbers of a LayeredModel. Made by ExtractionTraining\n"
                        + "from the labelled briefs of our own; do not edit by hand.",
                weights);
    }

    private static List<Example> labelled(String... folders) {
        return Stream.of(folders)
                .flatMap(folder -> Labelled.in(folder).stream())
                .flatMap(brief -> labelled(brief).stream())
                .toList();
    }

    /** The whole brief, and each of its paragraphs as an excerpt that somebody pastes. */
    static List<Example> labelled(Labelled brief) {
        var examples = new ArrayList<>(examples(brief, brief.document(), 1));
        for (var excerpt : brief.document().text().split("\n\n")) {
            if (excerpt.length() > 60) {
                var document = new Document(
                        brief.document().title(), excerpt, brief.document().date());
                examples.addAll(examples(brief, document, EXCERPT));
            }
        }
        return examples;
    }

    private static List<Example> examples(Labelled brief, Document document, double weight) {
        var units = Units.of(document.text(), Blocks.of(document));
        var weighing = new Weighing(document, units);
        var marked = MarkedUnits.of(document, brief.items(), units);
        var examples = new ArrayList<Example>();
        for (var unit : units) {
            var isEvent = marked.events().containsKey(unit);
            if (isEvent || !marked.doubtful().contains(unit)) {
                var example = new Example(
                        brief.id(), weighing.features(unit).keySet(), weighing.vector(unit), isEvent, weight);
                examples.add(example);
            }
        }
        return examples;
    }

    private static void measure(LayeredModel learned, List<Example> examples) {
        for (var least : List.of(0.05, 0.15, 0.25, 0.35, 0.5)) {
            int right = 0;
            int wrong = 0;
            int missed = 0;
            for (var example : examples) {
                var counts = example.weight() == 1;
                var found = LinearModel.logistic(learned.odds(example.features(), example.vector())) >= least;
                right += counts && found && example.positive() ? 1 : 0;
                wrong += counts && found && !example.positive() ? 1 : 0;
                missed += counts && !found && example.positive() ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "from %.2f: F1 of passages %.3f (%d right, %d wrong, %d missed)%n",
                    least,
                    2.0 * right / (2.0 * right + wrong + missed),
                    right,
                    wrong,
                    missed);
        }
    }
}
