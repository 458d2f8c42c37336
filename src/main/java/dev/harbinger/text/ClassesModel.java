package dev.harbinger.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear model for each of some classes over named features and a vector, read from a data file of
 * {@code class/feature | weight} beside a class; {@code class/bias} is what every example gets, {@code class/vector 0} and
 * so on stand for the numbers of the vector. Weights without a class are those of {@link #shared}. Immutable and safe for
 * several threads.
 */
public final class ClassesModel {
    private static final String BIAS = "bias";
    private static final String VECTOR = "vector ";

    private final List<String> classes;
    private final Map<String, float[]> rows = new HashMap<>();
    private final Map<String, Double> shared = new HashMap<>();
    private final float[][] vectorRows;

    private ClassesModel(List<String> classes, int vectorSize, List<List<String>> records) {
        this.classes = List.copyOf(classes);
        records.forEach(record -> put(record.get(0), Double.parseDouble(record.get(1))));
        vectorRows = new float[vectorSize][];
        for (int i = 0; i < vectorSize; i++) {
            vectorRows[i] = row(VECTOR + i);
        }
    }

    /** The model of a data file for classes, whose scores come in their order. */
    public static ClassesModel read(Class<?> beside, String file, List<String> classes, int vectorSize) {
        return new ClassesModel(classes, vectorSize, WordFile.records(beside, file));
    }

    private void put(String name, double weight) {
        int slash = name.indexOf('/');
        int index = slash < 0 ? -1 : classes.indexOf(name.substring(0, slash));
        if (index < 0) {
            shared.put(name, weight);
        } else {
            rows.computeIfAbsent(name.substring(slash + 1), feature -> new float[classes.size()])[index] =
                    (float) weight;
        }
    }

    private float[] row(String feature) {
        return rows.getOrDefault(feature, new float[classes.size()]);
    }

    /** What a feature adds to whichever class it speaks of by itself. */
    public double shared(String feature) {
        return shared.getOrDefault(feature, 0.0);
    }

    /** The score of each class. */
    public double[] scores(Collection<String> features, float[] vector) {
        var scores = new double[classes.size()];
        add(row(BIAS), 1, scores);
        for (var feature : features) {
            var row = rows.get(feature);
            if (row != null) {
                add(row, 1, scores);
            }
        }
        for (int i = 0; i < vector.length; i++) {
            add(vectorRows[i], vector[i], scores);
        }
        return scores;
    }

    private static void add(float[] row, float times, double[] scores) {
        for (int k = 0; k < row.length; k++) {
            scores[k] += times * row[k];
        }
    }
}
