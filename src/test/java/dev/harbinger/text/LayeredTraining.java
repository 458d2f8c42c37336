package dev.harbinger.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fits the numbers of a {@link LayeredModel}: Adam (Kingma and Ba, 2015) on small batches with an L2 penalty, features and
 * units left out at random (Srivastava et al., 2014), several times from different beginnings, whose log-odds are averaged:
 * they become one model whose layer holds the units of all. The same result at every run.
 */
public final class LayeredTraining {
    private static final int UNITS = 16;
    private static final int BEGINNINGS = 3;
    private static final int EPOCHS = 12;
    private static final int BATCH = 128;
    private static final float RATE = 0.003f;
    private static final float LEFT_OUT = 0.15f;
    private static final float KEPT_UNITS = 0.7f;

    /**
     * An example.
     *
     * @param group what must not be split between training and test, such as a document
     * @param weight how much it counts
     */
    public record Example(String group, Collection<String> features, float[] vector, boolean positive, double weight) {}

    private final List<Example> examples;
    private final float penalty;
    private final Random random;
    private final List<int[]> rows;
    private final float[][] weights;
    private final float[][] mean;
    private final float[][] square;
    private final float[][] gradient;
    private final int vectorAt;
    private final int biasAt;
    private final int unitsAt;
    private int steps;

    private LayeredTraining(List<Example> examples, List<String> names, double penalty, int seed) {
        this.examples = examples;
        this.penalty = (float) penalty;
        random = new Random(seed);
        var index = new TreeMap<String, Integer>();
        names.forEach(name -> index.put(name, index.size()));
        rows = examples.stream()
                .map(example -> example.features().stream()
                        .filter(index::containsKey)
                        .mapToInt(index::get)
                        .toArray())
                .toList();
        vectorAt = names.size();
        biasAt = vectorAt + WordVectors.SIZE;
        unitsAt = biasAt + 1;
        weights = new float[unitsAt + 1][UNITS + 1];
        mean = new float[unitsAt + 1][UNITS + 1];
        square = new float[unitsAt + 1][UNITS + 1];
        gradient = new float[unitsAt + 1][UNITS + 1];
        begin();
    }

    private void begin() {
        for (int row = 0; row < biasAt; row++) {
            for (int k = 1; k <= UNITS; k++) {
                weights[row][k] = (float) random.nextGaussian() * 0.05f;
            }
        }
        weights[biasAt][0] = -2;
        for (int k = 1; k <= UNITS; k++) {
            weights[unitsAt][k] = (float) random.nextGaussian() * 0.3f;
        }
    }

    /**
     * The model that fits best.
     *
     * @param rarest features shown by fewer examples are left out
     */
    public static Map<String, float[]> fit(List<Example> examples, double penalty, int rarest) {
        var counts = examples.stream()
                .flatMap(example -> example.features().stream())
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        var names = counts.keySet().stream()
                .filter(name -> counts.get(name) >= rarest)
                .toList();
        var fitted = new ArrayList<LayeredTraining>();
        for (int seed = 0; seed < BEGINNINGS; seed++) {
            var one = new LayeredTraining(examples, names, penalty, seed);
            one.run();
            fitted.add(one);
        }
        return together(fitted, names);
    }

    private static Map<String, float[]> together(List<LayeredTraining> fitted, List<String> names) {
        var rows = new TreeMap<String, float[]>();
        var first = fitted.get(0);
        for (int row = 0; row <= first.unitsAt; row++) {
            var joined = new float[1 + UNITS * fitted.size()];
            for (int m = 0; m < fitted.size(); m++) {
                var own = fitted.get(m).weights[row];
                joined[0] += own[0] / fitted.size();
                for (int k = 1; k <= UNITS; k++) {
                    joined[m * UNITS + k] = row == first.unitsAt ? own[k] / fitted.size() : own[k];
                }
            }
            rows.put(first.name(row, names), joined);
        }
        return rows;
    }

    private String name(int row, List<String> names) {
        return row < vectorAt
                ? names.get(row)
                : row < biasAt
                        ? LayeredModel.VECTOR + (row - vectorAt)
                        : row == biasAt ? LayeredModel.BIAS : LayeredModel.UNITS;
    }

    private void run() {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (int start = 0; start < order.size(); start += BATCH) {
                var batch = order.subList(start, Math.min(order.size(), start + BATCH));
                batch.forEach(i -> push(i, batch.size()));
                step();
            }
        }
    }

    private void push(int i, int batch) {
        var example = examples.get(i);
        var shown = Arrays.stream(rows.get(i))
                .filter(row -> random.nextFloat() >= LEFT_OUT)
                .toArray();
        var vector = example.vector().clone();
        for (int d = 0; d < vector.length; d++) {
            vector[d] = random.nextFloat() < LEFT_OUT ? 0 : vector[d];
        }
        var sums = sums(shown, vector);
        var kept = new float[UNITS + 1];
        double odds = sums[0];
        for (int k = 1; k <= UNITS; k++) {
            kept[k] = sums[k] > 0 && random.nextFloat() < KEPT_UNITS ? 1 / KEPT_UNITS : 0;
            odds += sums[k] * kept[k] * weights[unitsAt][k];
        }
        var error = (float) (example.weight() * (LinearModel.logistic(odds) - (example.positive() ? 1 : 0)) / batch);
        var errors = new float[UNITS + 1];
        errors[0] = error;
        for (int k = 1; k <= UNITS; k++) {
            errors[k] = error * weights[unitsAt][k] * kept[k];
            gradient[unitsAt][k] += error * sums[k] * kept[k];
        }
        pushBack(shown, vector, errors);
    }

    private float[] sums(int[] shown, float[] vector) {
        var sums = weights[biasAt].clone();
        for (int row : shown) {
            add(weights[row], 1, sums);
        }
        for (int d = 0; d < vector.length; d++) {
            add(weights[vectorAt + d], vector[d], sums);
        }
        return sums;
    }

    private void pushBack(int[] shown, float[] vector, float[] errors) {
        for (int row : shown) {
            add(errors, 1, gradient[row]);
        }
        for (int d = 0; d < vector.length; d++) {
            add(errors, vector[d], gradient[vectorAt + d]);
        }
        add(errors, 1, gradient[biasAt]);
    }

    private static void add(float[] row, float times, float[] sums) {
        for (int k = 0; k < sums.length && times != 0; k++) {
            sums[k] += times * row[k];
        }
    }

    private void step() {
        steps++;
        var meanScale = (float) (1 - Math.pow(0.9, steps));
        var squareScale = (float) (1 - Math.pow(0.999, steps));
        for (int row = 0; row < weights.length; row++) {
            var held = row == biasAt ? 0 : penalty;
            for (int k = 0; k <= UNITS; k++) {
                var g = gradient[row][k] + held * weights[row][k];
                gradient[row][k] = 0;
                mean[row][k] = 0.9f * mean[row][k] + 0.1f * g;
                square[row][k] = 0.999f * square[row][k] + 0.001f * g * g;
                weights[row][k] -=
                        RATE * mean[row][k] / meanScale / ((float) Math.sqrt(square[row][k] / squareScale) + 1e-8f);
            }
        }
    }

    /** Writes a model as a data file. */
    public static void write(Path file, String heading, Map<String, float[]> model) {
        var lines = new ArrayList<String>();
        heading.lines().forEach(line -> lines.add("# " + line));
        model.forEach((name, row) -> {
            var numbers = new ArrayList<String>();
            for (var number : row) {
                numbers.add(String.format(Locale.ROOT, "%.3f", number).replaceFirst("^(-?)0\\.", "$1."));
            }
            lines.add(name + " | " + String.join(" ", numbers));
        });
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
