package dev.harbinger.match;

/**
 * Something that a judgement may rest on.
 *
 * @param feature its name in the data file of weights
 * @param value how much of it there is, mostly 1
 * @param kind what it is about, such as {@code actor} or {@code event}
 * @param text for people
 * @param isJoint whether it only says what others say together
 */
record Sign(String feature, double value, String kind, String text, boolean isJoint) {
    /** A sign of its own. */
    Sign(String feature, double value, String kind, String text) {
        this(feature, value, kind, text, false);
    }

    static Sign of(String feature, String kind, String text) {
        return new Sign(feature, 1, kind, text);
    }
}
