package dev.harbinger.match;

import java.util.Arrays;

/**
 * Vectors, each rounded to a byte a number, with the signs of its numbers as bits: two that lie near each other differ in
 * few signs. They are numbered from zero on. Guarded by its index.
 */
final class RoundedVectors {
    private static final int MOST = Byte.MAX_VALUE;
    private static final int FIRST = 64;

    private final int dimensions;
    private final int words;
    private byte[] numbers;
    private long[] signs;
    private float[] lengths;

    RoundedVectors(int dimensions) {
        this.dimensions = dimensions;
        words = (dimensions + Long.SIZE - 1) / Long.SIZE;
        resize(FIRST);
    }

    /** A vector with its largest number as 127; its length is lost. */
    static byte[] round(float[] vector) {
        float largest = 0;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        var rounded = new byte[vector.length];
        for (int i = 0; i < vector.length && largest > 0; i++) {
            rounded[i] = (byte) Math.round(vector[i] / largest * MOST);
        }
        return rounded;
    }

    /** Sets a vector that is rounded already. */
    void set(int at, byte[] rounded) {
        if (at >= lengths.length) {
            resize(at + at / 2);
        }
        System.arraycopy(rounded, 0, numbers, at * dimensions, dimensions);
        System.arraycopy(signs(rounded), 0, signs, at * words, words);
        lengths[at] = length(rounded);
    }

    private long[] signs(byte[] rounded) {
        var bits = new long[words];
        for (int i = 0; i < dimensions; i++) {
            bits[i / Long.SIZE] |= rounded[i] < 0 ? 1L << i : 0;
        }
        return bits;
    }

    /** The length of a rounded vector; never zero. */
    static float length(byte[] rounded) {
        int squares = 0;
        for (byte number : rounded) {
            squares += number * number;
        }
        return (float) Math.sqrt(Math.max(1, squares));
    }

    /** Copies a vector to another number. */
    void copy(int from, int to) {
        System.arraycopy(numbers, from * dimensions, numbers, to * dimensions, dimensions);
        System.arraycopy(signs, from * words, signs, to * words, words);
        lengths[to] = lengths[from];
    }

    private void resize(int vectors) {
        numbers = numbers == null ? new byte[vectors * dimensions] : Arrays.copyOf(numbers, vectors * dimensions);
        signs = signs == null ? new long[vectors * words] : Arrays.copyOf(signs, vectors * words);
        lengths = lengths == null ? new float[vectors] : Arrays.copyOf(lengths, vectors);
    }

    /** In how many signs the first vectors differ from another rounded one, each. */
    short[] differing(byte[] rounded, int first) {
        var others = signs(rounded);
        var differing = new short[first];
        for (int at = 0; at < first; at++) {
            int count = 0;
            for (int i = 0; i < words; i++) {
                count += Long.bitCount(signs[at * words + i] ^ others[i]);
            }
            differing[at] = (short) count;
        }
        return differing;
    }

    /** The cosine of a vector here and another rounded one of a {@link #length}. */
    double nearness(byte[] rounded, float length, int at) {
        int sum = 0;
        int from = at * dimensions;
        for (int i = 0; i < dimensions; i++) {
            sum += rounded[i] * numbers[from + i];
        }
        return sum / (lengths[at] * length);
    }
}
