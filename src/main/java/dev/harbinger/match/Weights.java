package dev.harbinger.match;

import dev.harbinger.text.LinearModel;
import java.util.List;

/** The weights of the features in a data file, and what a logistic model makes of them. Immutable. */
final class Weights {
    private final double bias;
    private final double[] weights = new double[Feature.values().length];

    private Weights(LinearModel model) {
        bias = model.weight("bias");
        for (var feature : Feature.values()) {
            weights[feature.ordinal()] = model.weight(feature.inFile());
        }
    }

    /** The weights of a file beside this class. */
    static Weights read(String file) {
        return new Weights(LinearModel.read(Weights.class, file));
    }

    /** What one of a feature adds to the log-odds. */
    double of(Feature feature) {
        return weights[feature.ordinal()];
    }

    /** What a sign adds to the log-odds. */
    double of(Sign sign) {
        return sign.value() * of(sign.feature());
    }

    /** The log-odds that signs give. */
    double odds(List<Sign> signs) {
        double odds = bias;
        for (var sign : signs) {
            odds += of(sign);
        }
        return odds;
    }
}
