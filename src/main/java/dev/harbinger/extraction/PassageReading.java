package dev.harbinger.extraction;

import dev.harbinger.text.PairReading;
import dev.harbinger.text.SignalType;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What the network read in a passage and the context before it. Immutable. */
final class PassageReading {
    /** Of what was not read: it says nothing. */
    static final PassageReading NOTHING =
            new PassageReading("", "", new PairReading(new float[1 + SignalType.values().length], List.of()));

    private final String context;
    private final String passage;
    private final PairReading said;

    /** @param said first the log-odds of naming an event, then of each kind; of each part of a word those of naming an actor */
    PassageReading(String context, String passage, PairReading said) {
        this.context = context;
        this.passage = passage;
        this.said = said;
    }

    /** Log-odds that the passage names an event to follow. */
    double event() {
        return said.odds()[0];
    }

    /** The log-probability of a kind of event, up to a constant that is the same for all. */
    double kind(SignalType type) {
        return said.odds()[1 + type.ordinal()];
    }

    /** Log-odds that a body acts, of which the text has some spellings; empty if it was not among what was read. */
    OptionalDouble actor(Collection<String> spellings) {
        return spellings.stream()
                .filter(spelling -> !spelling.isBlank())
                .flatMap(spelling -> Stream.concat(places(spelling, context, false), places(spelling, passage, true)))
                .mapToDouble(Double::doubleValue)
                .max();
    }

    /** What is said of each place of a name in a text that was not cut off. */
    private Stream<Double> places(String name, String text, boolean second) {
        return Stream.iterate(next(name, text, 0), at -> at >= 0, at -> next(name, text, at + 1))
                .map(at -> odds(at, at + name.length(), second))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble);
    }

    private static int next(String name, String text, int from) {
        int at = text.indexOf(name, from);
        while (at >= 0 && !isWhole(at, at + name.length(), text)) {
            at = text.indexOf(name, at + 1);
        }
        return at;
    }

    private static boolean isWhole(int start, int end, String text) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private OptionalDouble odds(int start, int end, boolean second) {
        return said.tokens().stream()
                .filter(part -> part.ofSecond() == second)
                .filter(part -> part.span().start() < end && part.span().end() > start)
                .mapToDouble(PairReading.Part::odds)
                .average();
    }
}
