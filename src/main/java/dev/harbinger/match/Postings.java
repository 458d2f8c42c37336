package dev.harbinger.match;

import java.util.Arrays;

/**
 * For each term the questions that are posted under it, as the number of their slot and the part that the term is of
 * what an entry must meet at least, packed into one integer. Guarded by its index.
 */
final class Postings {
    /** The parts of a question that an entry answers add up to this at least. */
    static final int FULL = 100;

    /** So many slots fit. */
    static final int MOST_SLOTS = 1 << 24;

    private static final int[] NONE = {};
    private static final int PART_BITS = 8;
    private static final int PART_MASK = (1 << PART_BITS) - 1;

    private int[][] lists = new int[1024][];
    private int[] lengths = new int[1024];

    static int slot(int posting) {
        return posting >>> PART_BITS;
    }

    static int part(int posting) {
        return posting & PART_MASK;
    }

    /** The postings of a term; only the first {@link #length} count. */
    int[] of(int term) {
        return term < lists.length && lists[term] != null ? lists[term] : NONE;
    }

    int length(int term) {
        return term < lengths.length ? lengths[term] : 0;
    }

    void add(int term, int slot, int part) {
        if (term >= lists.length) {
            int size = Math.max(term + 1, 2 * lists.length);
            lists = Arrays.copyOf(lists, size);
            lengths = Arrays.copyOf(lengths, size);
        }
        var list = lists[term] == null ? new int[2] : lists[term];
        if (lengths[term] == list.length) {
            list = Arrays.copyOf(list, 1 + list.length * 3 / 2);
        }
        list[lengths[term]++] = slot << PART_BITS | Math.min(PART_MASK, part);
        lists[term] = list;
    }

    void clear() {
        lists = new int[lists.length][];
        lengths = new int[lengths.length];
    }
}
