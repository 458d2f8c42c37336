package dev.harbinger.extraction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the passages that may be signals; no two overlap. */
final class Finder {
    /** A passage that is less probable is none. */
    static final double LEAST = 0.25;

    private static final int ENOUGH = 8;
    /** More passages than people write are weighed by all processors. */
    private static final int MANY = 2_000;

    private static final double CLEAR = 0.75;

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
        var readings = new HashMap<>(read(reader, units, open(probabilities)));
        readings.forEach((i, reading) -> probabilities[i] = PassageReader.probability(reading, bySigns.get(i)));
        if (isBackground(probabilities)) {
            return List.of();
        }
        var chosen = chosen(probabilities, most);
        var unread = chosen.stream().filter(i -> !readings.containsKey(i)).limit(MOST_READ);
        readings.putAll(read(reader, units, unread.toList()));
        return chosen.stream()
                .map(i -> candidate(units.get(i), probabilities[i], weighing, readings.get(i)))
                .toList();
    }

    /** The passages that their signs leave open, those first that they leave most open. */
    private static List<Integer> open(double[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .filter(i -> PassageReader.isOpen(probabilities[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(probabilities[i] - LEAST)))
                .limit(MOST_READ)
                .toList();
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
    private static boolean isBackground(double[] probabilities) {
        var best = Arrays.stream(probabilities).max().orElse(0);
        return probabilities.length >= ENOUGH && best < CLEAR;
    }
}
