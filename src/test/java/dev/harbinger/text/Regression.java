package dev.harbinger.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits a logistic model over features that have values, with an L2 penalty, by Newton's method (iteratively reweighted
 * least squares); the same result at every run.
 */
public final class Regression {
    private static final int ROUNDS = 40;
    private static final double ENOUGH = 1e-6;

    /**
     * An example.
     *
     * @param group what must not be split between training and test, such as a question
     */
    public record Example(String group, Map<String, Double> features, boolean positive) {}

    private final Map<String, Integer> index = new HashMap<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<Example> examples;
    private final double penalty;

    private Regression(List<Example> examples, double penalty, int rarest) {
        this.examples = examples;
        this.penalty = penalty;
        var counts = new TreeMap<String, Integer>();
        examples.forEach(example -> example.features().keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
        counts.values().removeIf(count -> count < rarest);
        counts.keySet().forEach(name -> index.put(name, index.size()));
        examples.forEach(example -> rows.add(row(example)));
    }

    /** The weights that fit best, {@code bias} among them; features shown by fewer than {@code rarest} are left out. */
    public static Map<String, Double> fit(List<Example> examples, double penalty, int rarest) {
        return new Regression(examples, penalty, rarest).fit();
    }

    /** The probability that fitted weights give to features. */
    public static double probability(Map<String, Double> weights, Map<String, Double> features) {
        return LinearModel.logistic(weights.get("bias")
                + features.entrySet().stream()
                        .mapToDouble(entry -> entry.getValue() * weights.getOrDefault(entry.getKey(), 0.0))
                        .sum());
    }

    private double[] row(Example example) {
        var row = new double[index.size() + 1];
        example.features().forEach((name, value) -> {
            if (index.containsKey(name)) {
                row[index.get(name)] = value;
            }
        });
        row[index.size()] = 1;
        return row;
    }

    private Map<String, Double> fit() {
        int n = index.size() + 1;
        var weights = new double[n];
        for (int round = 0; round < ROUNDS; round++) {
            var step = step(weights);
            var most = 0.0;
            for (int k = 0; k < n; k++) {
                weights[k] -= step[k];
                most = Math.max(most, Math.abs(step[k]));
            }
            if (most < ENOUGH) {
                break;
            }
        }
        var fitted = new TreeMap<String, Double>();
        index.forEach((name, k) -> fitted.put(name, weights[k]));
        fitted.put("bias", weights[n - 1]);
        return fitted;
    }

    private double[] step(double[] weights) {
        int n = weights.length;
        var gradient = new double[n];
        var hessian = new double[n][n];
        for (int i = 0; i < rows.size(); i++) {
            add(rows.get(i), examples.get(i).positive(), weights, gradient, hessian);
        }
        for (int k = 0; k < n; k++) {
            var held = k < n - 1 ? penalty : 1e-6;
            gradient[k] += held * weights[k];
            hessian[k][k] += held;
        }
        return solve(hessian, gradient);
    }

    private static void add(double[] row, boolean positive, double[] weights, double[] gradient, double[][] hessian) {
        var odds = 0.0;
        for (int k = 0; k < row.length; k++) {
            odds += row[k] * weights[k];
        }
        var p = LinearModel.logistic(odds);
        for (int k = 0; k < row.length; k++) {
            if (row[k] != 0) {
                gradient[k] += row[k] * (p - (positive ? 1 : 0));
                for (int j = 0; j <= k; j++) {
                    hessian[k][j] += p * (1 - p) * row[k] * row[j];
                }
            }
        }
    }

    /** Solves a symmetric positive system given by its lower half, by Cholesky's decomposition. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        var x = right.clone();
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < k; j++) {
                for (int i = 0; i < j; i++) {
                    matrix[k][j] -= matrix[k][i] * matrix[j][i];
                }
                matrix[k][j] /= matrix[j][j];
                matrix[k][k] -= matrix[k][j] * matrix[k][j];
                x[k] -= matrix[k][j] * x[j];
            }
            matrix[k][k] = Math.sqrt(matrix[k][k]);
            x[k] /= matrix[k][k];
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int i = k + 1; i < n; i++) {
                x[k] -= matrix[i][k] * x[i];
            }
            x[k] /= matrix[k][k];
        }
        return x;
    }
}
