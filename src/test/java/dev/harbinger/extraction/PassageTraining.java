package dev.harbinger.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the passages that may be looked at to {@code target/passages.jsonl}, each in the context that {@link PassageReader}
 * gives it, for {@code src/training/passage_reader.py}: {@code mvn test -Dtest=PassageTraining -Dharbinger.train=true}.
 */
@EnabledIfSystemProperty(named = "harbinger.train", matches = "true")
class PassageTraining {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * A passage with its context.
     *
     * @param group the brief that it stands in, for whoever leaves some out
     * @param own whether that brief is one of those that set the convention
     * @param signs the probability by its signs
     * @param label 1 if it names an event to follow, 0 if not; null where only its kind and actors are to be learned
     * @param kind of that event; empty if it names none
     * @param names all that may act in it; empty if nobody told who does
     */
    record Passage(
            String group,
            boolean own,
            String context,
            String passage,
            double signs,
            Integer label,
            String kind,
            List<Name> names) {}

    /** @param acts whether it is an actor of the event */
    record Name(Set<String> spellings, boolean acts) {}

    @Test
    void writesThePassages() throws IOException {
        try (var out = new PrintWriter("target/passages.jsonl")) {
            for (var passage : Stream.of(ofBriefs(), ofLabelledPassages(), ofQuestions())
                    .flatMap(Function.identity())
                    .toList()) {
                out.println(MAPPER.writeValueAsString(passage));
            }
        }
    }

    private static Stream<Passage> ofBriefs() {
        return Stream.of("shared", "tuned", "read")
                .flatMap(folder -> Labelled.in(folder).stream()
                        .flatMap(brief -> passages(brief, !folder.equals("read")).stream()));
    }

    private static List<Passage> passages(Labelled brief, boolean own) {
        var document = brief.document();
        var units = Units.of(document.text(), Blocks.of(document));
        var weighing = new Weighing(document, units);
        var reader = new PassageReader(document);
        var marked = MarkedUnits.of(document, brief.items(), units);
        var kinds = marked.events();
        var names = ActorPassage.of(brief).stream()
                .collect(Collectors.toMap(
                        ActorPassage::words, passage -> names(passage.named(), passage::acts), (one, other) -> one));
        return units.stream()
                .filter(unit -> kinds.containsKey(unit) || !marked.doubtful().contains(unit))
                .map(unit -> new Passage(
                        brief.id(),
                        own,
                        reader.context(unit),
                        unit.span().of(document.text()).replace('\n', ' '),
                        weighing.weigh(unit).probability(),
                        kinds.containsKey(unit) ? 1 : 0,
                        kinds.getOrDefault(unit, ""),
                        kinds.containsKey(unit)
                                ? names.getOrDefault(unit.span().of(document.text()), List.of())
                                : List.of()))
                .toList();
    }

    private static List<Name> names(Collection<Named> all, Predicate<Named> acts) {
        return all.stream()
                .map(named -> new Name(named.spellings(), acts.test(named)))
                .toList();
    }

    private static Stream<Passage> ofLabelledPassages() {
        return ReadPassage.all().stream().map(one -> {
            var document = one.document();
            return new Passage(
                    one.title(),
                    false,
                    new PassageReader(document).context(one.span(document)),
                    one.passage(),
                    1,
                    null,
                    one.type(),
                    names(one.named(), one::acts));
        });
    }

    /** The passages and questions of the labelled entries; whom those name as actors follows another convention. */
    private static Stream<Passage> ofQuestions() {
        return LabelledQuestion.all().stream()
                .flatMap(one -> Stream.of(one.source(), one.question())
                        .map(words -> new Passage(
                                one.brief(),
                                false,
                                one.title() + " | ",
                                words.replace('\n', ' '),
                                1,
                                null,
                                one.type(),
                                List.of())));
    }
}
