package dev.harbinger.match;

import java.util.Arrays;

/**
 * What one lookup notes down: the terms that its entry has, how much of each question's postings it met, and the questions of
 * which it met enough.
 */
final class Tally {
    private static final int ROOM = 64;

    /** A bit for each term. */
    private long[] seen = new long[0];

    private short[] met = new short[0];
    private int[] full = new int[ROOM];
    private int fullSlots;
    private final Ranking ranking = new Ranking();

    /** Forgets the last entry. */
    void begin(int terms, int slots) {
        if (seen.length * Long.SIZE < terms) {
            seen = new long[(terms + terms / 2) / Long.SIZE + ROOM];
        } else {
            Arrays.fill(seen, 0);
        }
        if (met.length < slots) {
            met = new short[slots + slots / 2 + ROOM];
        } else {
            Arrays.fill(met, 0, slots, (short) 0);
        }
        fullSlots = 0;
        ranking.clear();
    }

    void note(int term) {
        seen[term / Long.SIZE] |= 1L << term;
    }

    boolean has(int term) {
        return (seen[term / Long.SIZE] & 1L << term) != 0;
    }

    /** Counts what was posted for a slot. */
    void meet(int slot, int part) {
        int before = met[slot];
        met[slot] = (short) Math.min(Short.MAX_VALUE, before + part);
        if (before < Postings.FULL && before + part >= Postings.FULL) {
            if (fullSlots == full.length) {
                full = Arrays.copyOf(full, 2 * fullSlots);
            }
            full[fullSlots++] = slot;
        }
    }

    /** The slots of which enough was met, by what they may share at most; asked for once, after all was met. */
    Ranking ranking(TermTable table) {
        for (int i = 0; i < fullSlots; i++) {
            ranking.add(full[i], table.most(full[i], met[full[i]]));
        }
        return ranking;
    }
}
