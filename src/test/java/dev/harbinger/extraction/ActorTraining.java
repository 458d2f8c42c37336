package dev.harbinger.extraction;

import dev.harbinger.text.Span;
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
        var document = brief.document();
        var units = Units.of(document.text(), Blocks.of(document));
        var mentions = new Mentions(document, new Reading(document));
        var examples = new ArrayList<Example>();
        for (var item : brief.items()) {
            var span = Words.of(item.span());
            units.stream()
                    .max((a, b) -> Double.compare(alike(a, span, document), alike(b, span, document)))
                    .filter(unit -> alike(unit, span, document) > 0.34)
                    .ifPresent(unit -> mentions.of(unit.span(), unit.sentence(), unit.block())
                            .forEach(named -> examples.add(new Example(
                                    brief.id(), named.features(), isOne(named.words(), item.actors()), 1))));
        }
        return examples;
    }

    private static double alike(Unit unit, List<String> span, Document document) {
        Span words = unit.span();
        return Words.alike(Words.of(words.of(document.text())), span);
    }

    private static boolean isOne(String words, List<String> names) {
        return names.stream().anyMatch(name -> Words.sameName(Actors.shown(words), name));
    }
}
