package dev.harbinger.extraction;

import dev.harbinger.text.Training;
import dev.harbinger.text.Training.Example;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes {@code actors.txt} of the extraction from the labelled briefs that may be looked at: {@code mvn test
 * -Dtest=ActorTraining -Dharbinger.train=true}.
 */
@EnabledIfSystemProperty(named = "harbinger.train", matches = "true")
class ActorTraining {
    private static final double PENALTY = 4;
    private static final int RAREST = 3;
    /** Passages without the text around them show less of what a text does with names; in {@code read} more bodies are named. */
    private static final double OF_READ = 0.3;

    @Test
    void writesTheWeights() {
        var ofBriefs = Stream.concat(of(1, "shared", "tuned"), of(OF_READ, "read"));
        var ofPassages = ReadPassage.all().stream().flatMap(one -> examples(one).stream());
        var examples = Stream.concat(ofBriefs, ofPassages).toList();
        Training.write(
                Path.of("src/main/resources/dev/harbinger/extraction/actors.txt"),
                "What speaks for a name being an actor of a passage: feature | weight. Made by ActorTraining; do not edit by hand.",
                Training.fit(examples, PENALTY, RAREST));
    }

    private static Stream<Example> of(double weight, String... folders) {
        return Stream.of(folders)
                .flatMap(folder -> Labelled.in(folder).stream())
                .flatMap(brief -> ActorPassage.of(brief).stream()
                        .flatMap(passage -> passage.named().stream()
                                .map(named -> new Example(brief.id(), named.features(), passage.acts(named), weight))));
    }

    private static List<Example> examples(ReadPassage one) {
        return one.named().stream()
                .map(named -> new Example(one.title(), named.features(), one.acts(named), OF_READ))
                .toList();
    }
}
