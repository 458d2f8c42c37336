package dev.harbinger.extraction;

import dev.harbinger.text.SignalType;
import dev.harbinger.text.Training;
import dev.harbinger.text.Training.ClassExample;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes {@code types.txt} from the labelled passages and questions that may be looked at: {@code mvn test
 * -Dtest=TypeTraining -Dharbinger.train=true}.
 */
@EnabledIfSystemProperty(named = "harbinger.train", matches = "true")
class TypeTraining {
    private static final int FOLDS = 8;
    private static final int RAREST = 3;
    private static final double PENALTY = 1.5;

    @Test
    void writesTheWeights() {
        var examples = new ArrayList<ClassExample>();
        Stream.of("shared", "tuned", "read")
                .flatMap(folder -> Labelled.in(folder).stream())
                .forEach(brief -> MarkedItem.of(brief).forEach(marked -> examples.add(example(brief, marked))));
        ReadPassage.all().forEach(one -> examples.add(example(one)));
        LabelledQuestion.all().forEach(one -> examples.add(example(one)));
        crossValidate(examples);
        Training.write(
                Path.of("src/main/resources/dev/harbinger/extraction/types.txt"),
                "What each feature of a passage says of its kind: kind/feature | weight. Made by TypeTraining; do not edit by hand.",
                Training.fitClasses(examples, PENALTY, RAREST));
    }

    /** As the program reads it: with the question that the extraction makes of the passage. */
    static ClassExample example(Labelled brief, MarkedItem marked) {
        var document = brief.document();
        var span = marked.unit().span();
        var passage = span.of(document.text());
        var question = new SignalExtractor()
                .describe(document, span.start(), span.end())
                .question();
        return new ClassExample(
                brief.id(),
                new TypeGuess(document.title(), new Reading(document)).features(passage, question, span.start()),
                TypeGuess.vector(passage, question),
                marked.item().type());
    }

    private static ClassExample example(ReadPassage one) {
        var document = one.document();
        var span = one.span(document);
        var question = new SignalExtractor()
                .describe(document, span.start(), span.end())
                .question();
        return new ClassExample(
                one.title(),
                new TypeGuess(one.title(), new Reading(document)).features(one.passage(), question, span.start()),
                TypeGuess.vector(one.passage(), question),
                one.type());
    }

    private static ClassExample example(LabelledQuestion one) {
        var reading = new Reading(new Document(one.title(), one.source(), LocalDate.EPOCH));
        return new ClassExample(
                one.brief(),
                new TypeGuess(one.title(), reading).features(one.source(), one.question(), 0),
                TypeGuess.vector(one.source(), one.question()),
                one.type());
    }

    private static void crossValidate(List<ClassExample> examples) {
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int test = fold;
            var learned = Training.fitClasses(
                    examples.stream().filter(e -> fold(e) != test).toList(), PENALTY, RAREST);
            right += (int) examples.stream()
                    .filter(e -> fold(e) == test)
                    .filter(e -> e.label().equals(guess(e, learned)))
                    .count();
        }
        System.out.printf(Locale.ROOT, "%.3f of %d%n", (double) right / examples.size(), examples.size());
    }

    private static String guess(ClassExample example, Map<String, Double> weights) {
        return Stream.of(SignalType.values())
                .map(Enum::name)
                .max(Comparator.comparingDouble(label -> Training.score(label, example, weights)))
                .orElseThrow();
    }

    private static int fold(ClassExample example) {
        return Math.floorMod(example.group().hashCode() * 31, FOLDS);
    }
}
