package dev.harbinger.match;

import dev.harbinger.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The least hashes of the rows of three words of a text: of two sketches one can tell what the texts share (MinHash). */
final class Sketch {
    private static final int SIZE = 128;
    private static final int ROW = 3;

    private final int[] least;

    private Sketch(int[] least) {
        this.least = least;
    }

    static Sketch of(List<Token> tokens) {
        var words = new ArrayList<String>();
        tokens.stream().filter(Token::isWord).forEach(token -> words.add(token.lower()));
        int rows = Math.max(0, words.size() - ROW + 1);
        var hashes = new int[rows];
        for (int i = 0; i < rows; i++) {
            hashes[i] = mix(words.subList(i, i + ROW).hashCode());
        }
        return new Sketch(Arrays.stream(hashes).sorted().distinct().limit(SIZE).toArray());
    }

    /** Spreads similar hashes, so that the least ones are a fair sample. */
    private static int mix(int hash) {
        int h = hash * 0x9E3779B1;
        h ^= h >>> 15;
        h *= 0x85EBCA77;
        return h ^ h >>> 13;
    }

    /** The estimated share of rows that both have among all that either has, 0 to 1. */
    double shares(Sketch other) {
        int both = 0;
        int all = 0;
        int i = 0;
        int j = 0;
        while (all < SIZE && (i < least.length || j < other.least.length)) {
            boolean mine = j == other.least.length || i < least.length && least[i] <= other.least[j];
            boolean theirs = i == least.length || j < other.least.length && other.least[j] <= least[i];
            both += mine && theirs ? 1 : 0;
            i += mine ? 1 : 0;
            j += theirs ? 1 : 0;
            all++;
        }
        return all == 0 ? 0 : (double) both / all;
    }
}
