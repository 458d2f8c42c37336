package dev.harbinger.match;

import dev.harbinger.text.WordFile;
import java.util.Map;
import java.util.stream.Collectors;

/** The weights of {@code weights.txt}. */
final class Weights {
    private static final Map<String, Double> BY_FEATURE = WordFile.records(Weights.class, "weights.txt").stream()
            .collect(Collectors.toMap(record -> record.get(0), record -> Double.valueOf(record.get(1))));

    private Weights() {}

    /** The weight of a feature; a misspelt one fails at once. */
    static double of(String feature) {
        var weight = BY_FEATURE.get(feature);
        if (weight == null) {
            throw new IllegalArgumentException("weights.txt has no " + feature);
        }
        return weight;
    }
}
