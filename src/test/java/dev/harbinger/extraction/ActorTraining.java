package dev.harbinger.extraction;

import dev.harbinger.text.Training;
import dev.harbinger.text.Training.Example;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Test
    void writesTheWeights() {
        var examples = Stream.of("shared", "tuned")
                .flatMap(folder -> Labelled.in(folder).stream())
                .flatMap(brief -> examples(brief).stream())
                .toList();
        Training.write(
                Path.of("src/main/resources/dev/harbinger/extraction/actors.txt"),
                "What speaks for a name being an actor of a passage: feature | weight. Made by ActorTraining; do not edit by hand.",
                Training.fit(examples, PENALTY, RAREST));
    }

    static List<Example> examples(Labelled brief) {
        var examples = new ArrayList<Example>();
        for (var passage : ActorPassage.of(brief)) {
            passage.named()
                    .forEach(named -> examples.add(new Example(
                            brief.id(),
                            named.features(),
                            isOne(named.words(), passage.item().actors()),
                            1)));
        }
        return examples;
    }

    private static boolean isOne(String words, List<String> names) {
        return names.stream().anyMatch(name -> Words.sameName(Actors.shown(words), name));
    }
}
