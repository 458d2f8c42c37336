package dev.harbinger.extraction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the passages that may be signals; no two overlap. */
final class Finder {
    /** A passage that is less probable is none. */
    static final double LEAST = 0.35;

    private static final int ENOUGH = 8;
    /** More passages than people write are weighed by all processors. */
    private static final int MANY = 2_000;

    private static final double CLEAR = 0.75;

    /** No more passages of a text are read; the signs leave more open only where a text is not one that people write. */
    private static final int MOST_READ = 48;

    private Finder() {}

    static List<Candidate> candidates(Document document) {
        var units = Units.of(document.text(), Blocks.of(document));
        var weighing = new Weighing(document, units);
        var weighed = units.size() > MANY ? units.parallelStream() : units.stream();
        var bySigns = weighed.map(weighing::weigh).toList();
        var probabilities = read(new PassageReader(document), units, bySigns);
        if (isBackground(probabilities)) {
            return List.of();
        }
        return IntStream.range(0, units.size())
                .filter(i -> probabilities[i] >= LEAST)
                .mapToObj(i -> candidate(units.get(i), probabilities[i], weighing))
                .toList();
    }

    /** Reads the passages that their signs leave open, those first that they leave most open. */
    private static double[] read(PassageReader reader, List<Unit> units, List<Weighing.Weight> bySigns) {
        var probabilities =
                bySigns.stream().mapToDouble(Weighing.Weight::probability).toArray();
        var open = IntStream.range(0, probabilities.length)
                .filter(i -> PassageReader.isOpen(probabilities[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(probabilities[i] - LEAST)))
                .limit(MOST_READ)
                .toList();
        open.parallelStream().forEach(i -> probabilities[i] = reader.probability(units.get(i), bySigns.get(i)));
        return probabilities;
    }

    /** A text that may name an event or two, but none of them clearly, is background as a whole. */
    private static boolean isBackground(double[] probabilities) {
        var best = Arrays.stream(probabilities).max().orElse(0);
        return probabilities.length >= ENOUGH && best < CLEAR;
    }

    private static Candidate candidate(Unit unit, double probability, Weighing weighing) {
        return new Candidate(unit.span(), unit.sentence(), unit.block(), probability, weighing.cue(unit));
    }
}
