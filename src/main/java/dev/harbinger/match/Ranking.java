package dev.harbinger.match;

import java.util.Arrays;

/** Slots roughly in the order of the most that they may share with an entry, sorted in linear time. For one thread. */
final class Ranking {
    /** There is no further slot. */
    static final int NONE = -1;

    private static final int STEPS = 512;
    private static final float STEP = 0.25f;
    private static final int ROOM = 256;

    /** The last slot added at each step, as a place in the arrays; and for each place the one added before at its step. */
    private final int[] heads = new int[STEPS];

    private int[] slots = new int[ROOM];
    private int[] before = new int[ROOM];
    private int size;
    private int highest;

    /** Forgets all slots. */
    void clear() {
        Arrays.fill(heads, NONE);
        size = 0;
        highest = NONE;
    }

    /** Adds a slot and the most that it may share. */
    void add(int slot, float most) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
            before = Arrays.copyOf(before, 2 * size);
        }
        int step = Math.min(STEPS - 1, (int) (most / STEP));
        slots[size] = slot;
        before[size] = heads[step];
        heads[step] = size++;
        highest = Math.max(highest, step);
    }

    /** The highest step that has slots; {@link #NONE} if there are none. */
    int highest() {
        return highest;
    }

    /** What the slots of a step may share at most. */
    static float most(int step) {
        return step == STEPS - 1 ? Float.POSITIVE_INFINITY : (step + 1) * STEP;
    }

    /** The first place of a step; {@link #NONE} if it has no slots. */
    int first(int step) {
        return heads[step];
    }

    /** The place behind another of the same step; {@link #NONE} behind the last. */
    int next(int place) {
        return before[place];
    }

    /** The slot at a place. */
    int slot(int place) {
        return slots[place];
    }
}
