package dev.harbinger.common;

/** How likely something is, as people read it. */
public final class Chance {
    private static final int SUREST = 99;

    private Chance() {}

    /** A likelihood of 0 to 1 in whole hundredths, 1 to 99: what people have yet to decide is never certain. */
    public static long percent(double likelihood) {
        return Math.max(100 - SUREST, Math.min(SUREST, Math.round(100 * likelihood)));
    }
}
