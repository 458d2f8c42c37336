package dev.harbinger.match;

import java.util.function.Supplier;

/**
 * Something that a judgement may rest on.
 *
 * @param feature its name in the data file of weights
 * @param value how much of it there is, mostly 1
 * @param kind what it is about, such as {@code actor} or {@code event}
 * @param words for people; worded when asked for, as most judgements are never shown
 * @param isJoint whether it only says what others say together
 */
record Sign(String feature, double value, String kind, Supplier<String> words, boolean isJoint) {
    /** A sign of its own. */
    Sign(String feature, double value, String kind, Supplier<String> words) {
        this(feature, value, kind, words, false);
    }

    static Sign of(String feature, String kind, Supplier<String> words) {
        return new Sign(feature, 1, kind, words);
    }

    /** What it says to people. */
    String text() {
        return words.get();
    }
}
