package dev.harbinger.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the passages of the labelled briefs that may be looked at to {@code target/passages.jsonl}, each in the context that
 * {@link PassageReader} gives it, for {@code src/training/passage_reader.py}: {@code mvn test -Dtest=PassageTraining
 * -Dharbinger.train=true}.
 */
@EnabledIfSystemProperty(named = "harbinger.train", matches = "true")
class PassageTraining {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * A passage with its context.
     *
     * @param signs the probability by its signs
     * @param label 1 if it names an event to follow
     * @param kind of that event; empty if it names none
     */
    record Passage(String brief, String context, String passage, double signs, int label, String kind) {}

    @Test
    void writesThePassages() throws IOException {
        try (var out = new PrintWriter("target/passages.jsonl")) {
            for (var folder : List.of("shared", "tuned")) {
                for (var brief : Labelled.in(folder)) {
                    for (var passage : passages(brief)) {
                        out.println(MAPPER.writeValueAsString(passage));
                    }
                }
            }
        }
    }

    private static List<Passage> passages(Labelled brief) {
        var document = brief.document();
        var units = Units.of(document.text(), Blocks.of(document));
        var weighing = new Weighing(document, units);
        var reader = new PassageReader(document);
        var marked = MarkedUnits.of(document, brief.items(), units);
        var kinds = marked.events();
        return units.stream()
                .filter(unit -> kinds.containsKey(unit) || !marked.doubtful().contains(unit))
                .map(unit -> new Passage(
                        brief.id(),
                        reader.context(unit),
                        unit.span().of(document.text()).replace('\n', ' '),
                        weighing.weigh(unit).probability(),
                        kinds.containsKey(unit) ? 1 : 0,
                        kinds.getOrDefault(unit, "")))
                .toList();
    }
}
