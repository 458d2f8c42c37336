package dev.harbinger.text;

import java.util.List;

/**
 * What a network says of two texts that it read together, word beside word.
 *
 * @param odds log-odds of the two texts as a whole, as many as it was trained to
 * @param tokens its parts of words in their order, each with log-odds of its own; those that were cut off are missing
 */
public record PairReading(float[] odds, List<Part> tokens) {
    /**
     * A part of a word.
     *
     * @param ofSecond whether it stands in the second text
     * @param span where it stands in that text, in characters of Java
     */
    public record Part(boolean ofSecond, Span span, float odds) {}
}
