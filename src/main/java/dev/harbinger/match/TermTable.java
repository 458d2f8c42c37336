package dev.harbinger.match;

import java.util.Arrays;
import java.util.Map;

/**
 * The terms of all indexed questions, the weightiest of each first, and what each question needs of them. A question goes by
 * its slot; the slots lie side by side in one array, as an entry may look at thousands of them. Guarded by its index.
 */
final class TermTable {
    /** The share of all questions, as a power, that chance alone must not let an entry find. */
    static final double NEED = 0.6;

    /** A question of few or common terms needs at most this share of all its weight. */
    static final double MOST_OF_ALL = 0.4;

    /** The terms that are not posted may weigh together at most this share of what is needed. */
    private static final double UNPOSTED = 0.1;

    private static final double LEAST_RARITY = 0.05;
    private static final float ROUNDING = 1e-3f;

    /**
     * A term has four cells: its group and number, and the bits of its weight, of what it and all lighter terms can weigh
     * together, and of the share of it that counts.
     */
    private static final int CELLS = 4;

    private static final int NUMBER_BITS = 26;
    private static final int NUMBER = (1 << NUMBER_BITS) - 1;

    private static final int ROOM = 64;

    private int[] cells = new int[ROOM * CELLS];
    /** Where the cells of each slot begin, and behind the last slot where they end. */
    private int[] starts = new int[ROOM];
    /** What each slot needs; how much of it the posted terms must bring at least; and what the others can weigh together. */
    private float[] needed = new float[ROOM];

    private float[] posted = new float[ROOM];
    private float[] unposted = new float[ROOM];

    private int size;

    /** Adds a question, not yet weighed; tells its slot. */
    int add(OpenQuestion question, Vocabulary vocabulary) {
        var counted = QuestionTerms.of(question);
        int at = begin(CELLS * counted.size());
        for (Map.Entry<String, QuestionTerms.Counted> term : counted.entrySet()) {
            cells[at] = term.getValue().group() << NUMBER_BITS | vocabulary.use(term.getKey());
            cells[at + 3] = Float.floatToRawIntBits(term.getValue().share());
            at += CELLS;
        }
        return size++;
    }

    /** Adds a slot of another table; tells its slot here. */
    int add(TermTable other, int slot) {
        int from = other.starts[slot];
        int length = other.starts[slot + 1] - from;
        int at = begin(length);
        System.arraycopy(other.cells, from, cells, at, length);
        return size++;
    }

    /** Makes room for the next slot; tells where it begins. */
    private int begin(int length) {
        int at = starts[size];
        if (at + length > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(at + length, cells.length * 3 / 2));
        }
        if (size + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 3 / 2);
            needed = Arrays.copyOf(needed, starts.length);
            posted = Arrays.copyOf(posted, starts.length);
            unposted = Arrays.copyOf(unposted, starts.length);
        }
        starts[size + 1] = at + length;
        return at;
    }

    /** Gives up a slot: no entry reaches it any more, and one question less has its terms. */
    void release(int slot, Vocabulary vocabulary) {
        needed[slot] = Float.POSITIVE_INFINITY;
        for (int at = starts[slot]; at < starts[slot + 1]; at += CELLS) {
            vocabulary.release(number(at));
        }
    }

    /** Weighs the terms of a slot by how rare they are among so many questions, and sorts them by it. */
    void weigh(int slot, Vocabulary vocabulary, int questions) {
        double all = Math.log(questions + 1.0);
        int first = starts[slot];
        for (int at = first; at < starts[slot + 1]; at += CELLS) {
            var rarity = all - Math.log(Math.max(1, vocabulary.uses(number(at))));
            var share = Float.intBitsToFloat(cells[at + 3]);
            cells[at + 1] = Float.floatToRawIntBits((float) (share * Math.max(LEAST_RARITY, rarity)));
            for (int i = at; i > first && weight(i) > weight(i - CELLS); i -= CELLS) {
                swap(i, i - CELLS);
            }
        }
        for (int at = first; at < starts[slot + 1]; at += CELLS) {
            cells[at + 2] = Float.floatToRawIntBits(weight(at, starts[slot + 1]));
        }
        needed[slot] = (float) Math.min(NEED * all, MOST_OF_ALL * weight(first, starts[slot + 1]));
    }

    /** Posts the weightiest terms of a slot: an entry that has what is needed has enough of these to make the tally full. */
    void post(int slot, Postings postings) {
        int end = starts[slot];
        int last = starts[slot + 1];
        while (end < last && weight(end, last) > UNPOSTED * needed[slot]) {
            end += CELLS;
        }
        unposted[slot] = weight(end, last);
        posted[slot] = needed[slot] - unposted[slot] - ROUNDING;
        for (int at = starts[slot]; at < end; at += CELLS) {
            postings.add(number(at), slot, (int) Math.ceil(weight(at) / posted[slot] * Postings.FULL));
        }
    }

    /** The most that an entry shares with a slot of which it met so many posted parts. */
    float most(int slot, int met) {
        return met * posted[slot] / Postings.FULL + unposted[slot] + ROUNDING;
    }

    /**
     * What the terms of a slot weigh together that an entry has; of a group only the weightiest counts. Less than nothing if
     * that is not what the slot needs, or surely no more than a bar.
     */
    float shared(int slot, Tally entry, float bar) {
        float least = Math.max(needed[slot] - ROUNDING, bar);
        float shared = 0;
        long seen = 0;
        int end = starts[slot + 1];
        for (int at = starts[slot]; at < end; at += CELLS) {
            if (shared + rest(at) < least - ROUNDING) {
                return -1;
            }
            if (entry.has(number(at))) {
                long group = group(at);
                shared += (seen & group) == 0 ? weight(at) : 0;
                seen |= group;
            }
        }
        return shared >= least ? shared : -1;
    }

    /** What the terms in some cells can weigh together. */
    private float weight(int from, int to) {
        float sum = 0;
        long seen = 0;
        for (int at = from; at < to; at += CELLS) {
            long group = group(at);
            sum += (seen & group) == 0 ? weight(at) : 0;
            seen |= group;
        }
        return sum;
    }

    private int number(int at) {
        return cells[at] & NUMBER;
    }

    private float weight(int at) {
        return Float.intBitsToFloat(cells[at + 1]);
    }

    /** What a term and all lighter ones of its slot can weigh together. */
    private float rest(int at) {
        return Float.intBitsToFloat(cells[at + 2]);
    }

    /** The bit of a term's group; none for a term that counts by itself. */
    private long group(int at) {
        return 1L << (cells[at] >>> NUMBER_BITS) & ~1L;
    }

    private void swap(int one, int other) {
        for (int i = 0; i < CELLS; i++) {
            int cell = cells[one + i];
            cells[one + i] = cells[other + i];
            cells[other + i] = cell;
        }
    }
}
