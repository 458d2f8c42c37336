package dev.harbinger.match;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;

/** A way to find the stored vectors that lie nearest to one. */
interface NearContestant {
    /** The numbers of so many vectors, those nearest first. */
    List<Integer> nearest(float[] vector, int most);

    /** Measures all vectors, number by number: what the others are held to. */
    static NearContestant exact(List<float[]> stored) {
        return (vector, most) -> best(stored.size(), most, at -> dot(stored.get(at), vector));
    }

    /** Measures all vectors, rounded to a byte a number. */
    static NearContestant bytes(List<float[]> stored) {
        var rounded = stored.stream().map(RoundedVectors::round).toList();
        var lengths = rounded.stream().map(RoundedVectors::length).toList();
        return (vector, most) -> {
            var other = RoundedVectors.round(vector);
            return best(rounded.size(), most, at -> dot(rounded.get(at), other) / lengths.get(at));
        };
    }

    /** Compares the signs of all, and measures those that differ least: ours. */
    static NearContestant signs(List<float[]> stored) {
        var questions = new NearestQuestions(stored.get(0).length);
        for (int i = 0; i < stored.size(); i++) {
            questions.put(i, RoundedVectors.round(stored.get(i)));
        }
        return (vector, most) -> questions.nearest(vector, most, -1).stream()
                .map(near -> (int) near.id())
                .toList();
    }

    private static List<Integer> best(int stored, int most, IntToDoubleFunction nearness) {
        record Near(int at, double nearness) {}
        var least = Comparator.comparingDouble(Near::nearness);
        var best = new PriorityQueue<>(least);
        for (int at = 0; at < stored; at++) {
            double near = nearness.applyAsDouble(at);
            if (best.size() < most || near > best.peek().nearness()) {
                best.add(new Near(at, near));
            }
            if (best.size() > most) {
                best.poll();
            }
        }
        return best.stream().sorted(least.reversed()).map(Near::at).toList();
    }

    private static double dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double dot(byte[] one, byte[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
