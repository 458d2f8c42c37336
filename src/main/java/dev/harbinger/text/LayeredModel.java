package dev.harbinger.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A small network over named features and a vector: a layer of rectified units between them and the log-odds, and a straight
 * way past it. Read from a data file of {@code feature | numbers} beside a class: what the feature adds to the log-odds and
 * to each unit. The rows {@code bias} and {@code units} hold what every example gets and what each unit is worth,
 * {@code vector 0} and so on stand for the numbers of the vector. A feature that the file does not name is worth nothing.
 * Immutable and safe for several threads.
 */
public final class LayeredModel {
    public static final String BIAS = "bias";
    public static final String UNITS = "units";
    public static final String VECTOR = "vector ";

    private final Map<String, float[]> rows;
    private final float[][] vectorRows;
    private final float[] bias;
    private final float[] units;

    /** A model of rows that are all equally long. */
    public LayeredModel(Map<String, float[]> rows) {
        this.rows = Map.copyOf(rows);
        bias = rows.get(BIAS);
        units = rows.get(UNITS);
        vectorRows = new float[WordVectors.SIZE][];
        Arrays.setAll(vectorRows, i -> rows.getOrDefault(VECTOR + i, new float[bias.length]));
    }

    /** The model of a data file. */
    public static LayeredModel read(Class<?> beside, String file) {
        return new LayeredModel(WordFile.records(beside, file, 2).stream()
                .collect(Collectors.toMap(record -> record.get(0), record -> numbers(record.get(1)))));
    }

    private static float[] numbers(String words) {
        var parts = words.split(" ");
        var numbers = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Float.parseFloat(parts[i]);
        }
        return numbers;
    }

    /** The log-odds that features and a vector speak for. */
    public double odds(Collection<String> features, float[] vector) {
        var sums = bias.clone();
        for (var feature : features) {
            var row = rows.get(feature);
            if (row != null) {
                add(row, 1, sums);
            }
        }
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] != 0) {
                add(vectorRows[i], vector[i], sums);
            }
        }
        double odds = sums[0];
        for (int k = 1; k < sums.length; k++) {
            odds += Math.max(0, sums[k]) * units[k];
        }
        return odds;
    }

    private static void add(float[] row, float times, float[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += times * row[k];
        }
    }
}
