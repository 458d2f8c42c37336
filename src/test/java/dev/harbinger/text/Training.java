package dev.harbinger.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fits the weights of a {@link LinearModel} by logistic regression with an L2 penalty: full-batch gradient descent with
 * Adam (Kingma and Ba, 2015), the same result at every run.
 */
public final class Training {
    private static final int ROUNDS = 400;
    private static final int CLASS_ROUNDS = 150;
    private static final double WORD_PENALTY = 3;
    private static final double RATE = 0.05;
    private static final double LEAST = 0.01;

    /**
     * An example.
     *
     * @param group what must not be split between training and test, such as a document
     * @param weight how much it counts
     */
    public record Example(String group, Collection<String> features, boolean positive, double weight) {}

    private Training() {}

    /**
     * The weights that fit best, {@code bias} among them.
     *
     * @param penalty of the squared weights, the bias left out
     * @param rarest features shown by fewer examples are left out
     */
    public static Map<String, Double> fit(List<Example> examples, double penalty, int rarest) {
        var index = index(examples, rarest);
        var penalties = penalties(index, penalty);
        var rows = rows(examples, index);
        int n = index.size() + 1;
        var weights = new double[n];
        var mean = new double[n];
        var square = new double[n];
        for (int round = 1; round <= ROUNDS; round++) {
            var gradient = gradient(examples, rows, weights, penalties);
            for (int k = 0; k < n; k++) {
                mean[k] = 0.9 * mean[k] + 0.1 * gradient[k];
                square[k] = 0.999 * square[k] + 0.001 * gradient[k] * gradient[k];
                var step = mean[k] / (1 - Math.pow(0.9, round));
                var scale = Math.sqrt(square[k] / (1 - Math.pow(0.999, round))) + 1e-8;
                weights[k] -= RATE * step / scale;
            }
        }
        var fitted = new TreeMap<String, Double>();
        index.forEach((name, k) -> fitted.put(name, weights[k]));
        fitted.put("bias", weights[n - 1]);
        return fitted;
    }

    /**
     * Something of one class among several.
     *
     * @param vector numbers beside the features, which weigh under the names {@code class/vector 0} and so on
     */
    public record ClassExample(String group, Collection<String> features, float[] vector, String label) {}

    /**
     * The weights of a softmax over classes, named {@code class/feature}; a feature {@code says CLASS how} also has one
     * weight, {@code says it how}, that all classes share.
     */
    public static Map<String, Double> fitClasses(List<ClassExample> examples, double penalty, int rarest) {
        var labels = new ArrayList<>(
                new TreeSet<>(examples.stream().map(ClassExample::label).toList()));
        var counts = new TreeMap<String, Integer>();
        examples.forEach(example -> example.features().forEach(name -> counts.merge(name, 1, Integer::sum)));
        counts.values().removeIf(count -> count < rarest);
        var names = new HashMap<String, Integer>();
        var rows = new ArrayList<int[][]>();
        for (var example : examples) {
            var known = example.features().stream().filter(counts::containsKey).toList();
            rows.add(labels.stream()
                    .map(label -> columns(label, known, example.vector().length, names))
                    .toArray(int[][]::new));
        }
        var weights = descend(examples, labels, rows, names, penalty);
        var fitted = new TreeMap<String, Double>();
        names.forEach((name, k) -> fitted.put(name, weights[k]));
        return fitted;
    }

    /** The columns of the numbers of a vector go first. */
    private static int[] columns(String label, List<String> known, int vector, Map<String, Integer> names) {
        var columns = new ArrayList<String>();
        for (int i = 0; i < vector; i++) {
            columns.add(label + "/vector " + i);
        }
        columns.add(label + "/bias");
        for (var name : known) {
            columns.add(label + "/" + name);
            if (name.startsWith("says " + label + " ")) {
                columns.add(shared(name));
            }
        }
        return columns.stream().mapToInt(name -> number(names, name)).toArray();
    }

    private static double[] descend(
            List<ClassExample> examples,
            List<String> labels,
            List<int[][]> rows,
            Map<String, Integer> names,
            double penalty) {
        int n = names.size();
        var weights = new double[n];
        var mean = new double[n];
        var square = new double[n];
        for (int round = 1; round <= CLASS_ROUNDS; round++) {
            var gradient = new double[n];
            for (int i = 0; i < rows.size(); i++) {
                push(
                        rows.get(i),
                        examples.get(i).vector(),
                        labels.indexOf(examples.get(i).label()),
                        weights,
                        gradient);
            }
            for (int k = 0; k < n; k++) {
                var g = gradient[k] + penalty * weights[k];
                mean[k] = 0.9 * mean[k] + 0.1 * g;
                square[k] = 0.999 * square[k] + 0.001 * g * g;
                var step = mean[k] / (1 - Math.pow(0.9, round));
                weights[k] -= RATE * step / (Math.sqrt(square[k] / (1 - Math.pow(0.999, round))) + 1e-8);
            }
        }
        return weights;
    }

    private static void push(int[][] columns, float[] vector, int right, double[] weights, double[] gradient) {
        var scores = new double[columns.length];
        double sum = 0;
        for (int label = 0; label < scores.length; label++) {
            for (int c = 0; c < columns[label].length; c++) {
                scores[label] += weights[columns[label][c]] * value(vector, c);
            }
            sum += Math.exp(scores[label]);
        }
        for (int label = 0; label < scores.length; label++) {
            var error = Math.exp(scores[label]) / sum - (label == right ? 1 : 0);
            for (int c = 0; c < columns[label].length; c++) {
                gradient[columns[label][c]] += error * value(vector, c);
            }
        }
    }

    private static double value(float[] vector, int column) {
        return column < vector.length ? vector[column] : 1;
    }

    private static int number(Map<String, Integer> names, String name) {
        var known = names.putIfAbsent(name, names.size());
        return known == null ? names.size() - 1 : known;
    }

    private static String shared(String name) {
        return "says it " + name.substring(name.lastIndexOf(' ') + 1);
    }

    /** The score of a class under fitted weights. */
    public static double score(String label, ClassExample example, Map<String, Double> weights) {
        var score = weights.getOrDefault(label + "/bias", 0.0);
        for (int i = 0; i < example.vector().length; i++) {
            score += weights.getOrDefault(label + "/vector " + i, 0.0) * example.vector()[i];
        }
        for (var name : example.features()) {
            score += weights.getOrDefault(label + "/" + name, 0.0);
            if (name.startsWith("says " + label + " ")) {
                score += weights.getOrDefault(shared(name), 0.0);
            }
        }
        return score;
    }

    /** Single words are many and each says little: they are held back more. */
    private static double[] penalties(Map<String, Integer> index, double penalty) {
        var penalties = new double[index.size()];
        index.forEach((name, k) -> penalties[k] = penalty * (name.startsWith("word ") ? WORD_PENALTY : 1));
        return penalties;
    }

    private static Map<String, Integer> index(List<Example> examples, int rarest) {
        var counts = new TreeMap<String, Integer>();
        examples.forEach(example -> example.features().forEach(name -> counts.merge(name, 1, Integer::sum)));
        var index = new HashMap<String, Integer>();
        counts.forEach((name, count) -> {
            if (count >= rarest) {
                index.put(name, index.size());
            }
        });
        return index;
    }

    private static List<int[]> rows(List<Example> examples, Map<String, Integer> index) {
        var rows = new ArrayList<int[]>();
        examples.forEach(example -> rows.add(example.features().stream()
                .filter(index::containsKey)
                .mapToInt(index::get)
                .toArray()));
        return rows;
    }

    private static double[] gradient(List<Example> examples, List<int[]> rows, double[] weights, double[] penalties) {
        int n = weights.length;
        var gradient = new double[n];
        for (int i = 0; i < rows.size(); i++) {
            var odds = weights[n - 1];
            for (int k : rows.get(i)) {
                odds += weights[k];
            }
            var example = examples.get(i);
            var error = example.weight() * (LinearModel.logistic(odds) - (example.positive() ? 1 : 0));
            for (int k : rows.get(i)) {
                gradient[k] += error;
            }
            gradient[n - 1] += error;
        }
        for (int k = 0; k < n - 1; k++) {
            gradient[k] += penalties[k] * weights[k];
        }
        return gradient;
    }

    /** The probability that fitted weights give to an example. */
    public static double probability(Map<String, Double> weights, Collection<String> features) {
        return LinearModel.logistic(weights.get("bias")
                + features.stream()
                        .mapToDouble(name -> weights.getOrDefault(name, 0.0))
                        .sum());
    }

    /** Writes weights as a data file; those that matter to nobody, and names with the mark that parts its columns, are left out. */
    public static void write(Path file, String heading, Map<String, Double> weights) {
        var lines = new ArrayList<String>();
        heading.lines().forEach(line -> lines.add("# " + line));
        weights.forEach((name, weight) -> {
            if (Math.abs(weight) >= LEAST && name.indexOf('|') < 0) {
                lines.add(String.format(Locale.ROOT, "%s | %.3f", name, weight));
            }
        });
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
