package dev.harbinger.match;

import java.util.function.Supplier;

/**
 * Something that a judgement rests on.
 *
 * @param value how much of the feature there is, mostly 1
 * @param words for people; worded when asked for, as most judgements are never shown
 */
record Sign(Feature feature, double value, Supplier<String> words) {
    static Sign of(Feature feature, Supplier<String> words) {
        return new Sign(feature, 1, words);
    }

    /** What it is about. */
    String kind() {
        return feature.kind();
    }

    /** What it says to people. */
    String text() {
        return words.get();
    }
}
