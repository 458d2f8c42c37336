package dev.harbinger.extraction;

import java.util.List;

/** Finds the passages that may be signals; no two overlap. */
final class Finder {
    /** A passage that is less probable is none. */
    static final double LEAST = 0.40;

    private Finder() {}

    static List<Candidate> candidates(Document document) {
        var units = Units.of(document.text(), Blocks.of(document));
        var weighing = new Weighing(document, units);
        return units.stream()
                .map(unit -> candidate(unit, weighing))
                .filter(candidate -> candidate.confidence() >= LEAST)
                .toList();
    }

    private static Candidate candidate(Unit unit, Weighing weighing) {
        var probability = weighing.probability(unit);
        var cue = probability >= LEAST ? weighing.cue(unit) : "";
        return new Candidate(unit.span(), unit.sentence(), unit.block(), probability, cue);
    }
}
