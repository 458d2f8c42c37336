package dev.harbinger.extraction;

import java.util.List;

/** Finds the passages that may be signals; no two overlap. */
final class Finder {
    /** A passage that is less probable is none. */
    static final double LEAST = 0.35;

    private static final int ENOUGH = 8;
    /** More passages than people write are weighed by all processors. */
    private static final int MANY = 2_000;

    private static final double CLEAR = 0.75;

    private Finder() {}

    static List<Candidate> candidates(Document document) {
        var units = Units.of(document.text(), Blocks.of(document));
        var weighing = new Weighing(document, units);
        var weighed = units.size() > MANY ? units.parallelStream() : units.stream();
        var all = weighed.map(unit -> candidate(unit, weighing)).toList();
        return isBackground(all)
                ? List.of()
                : all.stream()
                        .filter(candidate -> candidate.confidence() >= LEAST)
                        .toList();
    }

    /** A text that may name an event or two, but none of them clearly, is background as a whole. */
    private static boolean isBackground(List<Candidate> all) {
        var best = all.stream().mapToDouble(Candidate::confidence).max().orElse(0);
        return all.size() >= ENOUGH && best < CLEAR;
    }

    private static Candidate candidate(Unit unit, Weighing weighing) {
        var probability = weighing.probability(unit);
        var cue = probability >= LEAST ? weighing.cue(unit) : "";
        return new Candidate(unit.span(), unit.sentence(), unit.block(), probability, cue);
    }
}
