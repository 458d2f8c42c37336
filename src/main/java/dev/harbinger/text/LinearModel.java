package dev.harbinger.text;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A logistic model over named features, read from a data file of {@code feature | weight} beside a class. A feature that
 * the file does not name is worth nothing. Immutable and safe for several threads.
 */
public final class LinearModel {
    private static final String BIAS = "bias";

    private final Map<String, Double> weights;

    private LinearModel(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** The model of a data file; one of its features is {@code bias}. */
    public static LinearModel read(Class<?> beside, String file) {
        return new LinearModel(WordFile.records(beside, file).stream()
                .collect(Collectors.toMap(record -> record.get(0), record -> Double.valueOf(record.get(1)))));
    }

    /** What a feature adds to the log-odds. */
    public double weight(String feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    /** The log-odds that these features give. */
    public double odds(Collection<String> features) {
        double odds = weight(BIAS);
        for (var feature : features) {
            odds += weight(feature);
        }
        return odds;
    }

    /** The probability, 0 to 1, that these features speak for. */
    public double probability(Collection<String> features) {
        return logistic(odds(features));
    }

    /** The probability of log-odds. */
    public static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
