package dev.harbinger.match;

import java.util.Arrays;

/** What one lookup notes down: the terms that its entry has, and how much of each question's postings it met. */
final class Tally {
    private static final int ROOM = 64;

    private int[] seen = new int[0];
    private short[] met = new short[0];
    private int now;

    /** Forgets the last entry. */
    void begin(int terms, int slots) {
        if (seen.length < terms) {
            seen = new int[terms + terms / 2 + ROOM];
            now = 0;
        }
        if (met.length < slots) {
            met = new short[slots + slots / 2 + ROOM];
        } else {
            Arrays.fill(met, 0, slots, (short) 0);
        }
        now++;
    }

    void note(int term) {
        seen[term] = now;
    }

    boolean has(int term) {
        return seen[term] == now;
    }

    /** Counts what was posted for a slot; whether that makes it full just now. */
    boolean fills(int slot, int part) {
        int before = met[slot];
        met[slot] = (short) (before + part);
        return before < Postings.FULL && before + part >= Postings.FULL;
    }
}
