package dev.harbinger.extraction;

import dev.harbinger.text.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the passages that may be signals; no two overlap. */
final class Finder {
    /** A passage that is less probable is none. */
    static final double LEAST = 0.45;

    private static final int ENOUGH = 8;
    /** More passages than people write are weighed by all processors. */
    private static final int MANY = 2_000;

    private static final double CLEAR = 0.9;
    /** Of passages of which the text itself says that they are what to watch. */
    private static final double CLEAR_OF_TOLD = 0.75;

    /** No more passages of a text are read to find signals, and as many more to describe them: texts that people write have fewer. */
    private static final int MOST_READ = 48;

    private Finder() {}

    /** The passages in the order of the text; of more than {@code most} the most probable. */
    static List<Candidate> candidates(Document document, int most) {
        var units = Units.of(document.text(), Blocks.of(document));
        var weighing = new Weighing(document, units);
        var weighed = units.size() > MANY ? units.parallelStream() : units.stream();
        var bySigns = weighed.map(weighing::weigh).toList();
        var probabilities =
                bySigns.stream().mapToDouble(Weighing.Weight::probability).toArray();
        var reader = new PassageReader(document);
        var readings = new HashMap<>(read(reader, units, worthReading(probabilities)));
        readings.forEach((i, reading) -> probabilities[i] = PassageReader.probability(reading, bySigns.get(i)));
        if (isBackground(probabilities, bySigns)) {
            return List.of();
        }
        keepOneOfEachRow(document.text(), units, probabilities);
        var chosen = chosen(probabilities, most);
        var unread = chosen.stream().filter(i -> !readings.containsKey(i)).limit(MOST_READ);
        readings.putAll(read(reader, units, unread.toList()));
        return chosen.stream()
                .map(i -> candidate(units.get(i), probabilities[i], weighing, readings.get(i)))
                .toList();
    }

    /** The passages that are worth reading, those first that their signs leave most open. */
    private static List<Integer> worthReading(double[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .filter(i -> PassageReader.isWorthReading(probabilities[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(probabilities[i] - LEAST)))
                .limit(MOST_READ)
                .toList();
    }

    /** A row of a table tells one event, in the cell that most likely names it. */
    private static void keepOneOfEachRow(String text, List<Unit> units, double[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (!areOfOneRow(text, units.get(i - 1), units.get(i))) {
                best = i;
            } else if (probabilities[i] > probabilities[best]) {
                probabilities[best] = 0;
                best = i;
            } else {
                probabilities[i] = 0;
            }
        }
    }

    private static boolean areOfOneRow(String text, Unit one, Unit next) {
        return one.block().isOfTable()
                && next.block().isOfTable()
                && new Span(one.span().end(), next.span().start()).of(text).indexOf('\n') < 0;
    }

    private static List<Integer> chosen(double[] probabilities, int most) {
        return IntStream.range(0, probabilities.length)
                .filter(i -> probabilities[i] >= LEAST)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
                .limit(most)
                .sorted()
                .toList();
    }

    private static Candidate candidate(Unit unit, double probability, Weighing weighing, PassageReading reading) {
        return new Candidate(unit, probability, weighing.cue(unit), reading == null ? PassageReading.NOTHING : reading);
    }

    private static Map<Integer, PassageReading> read(PassageReader reader, List<Unit> units, List<Integer> some) {
        return some.parallelStream().collect(Collectors.toMap(i -> i, i -> reader.read(units.get(i))));
    }

    /** A text that may name an event or two, but none of them clearly, is background as a whole. */
    private static boolean isBackground(double[] probabilities, List<Weighing.Weight> bySigns) {
        return probabilities.length >= ENOUGH
                && IntStream.range(0, probabilities.length)
                        .noneMatch(i -> probabilities[i] >= (bySigns.get(i).told() ? CLEAR_OF_TOLD : CLEAR));
    }
}
