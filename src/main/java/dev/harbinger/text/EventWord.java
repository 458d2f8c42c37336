package dev.harbinger.text;

/**
 * A word or phrase of a text that speaks of a kind of event.
 *
 * @param from index of its first token; {@code to} is just behind its last
 * @param type the kind of event
 * @param weight how strongly it speaks for the kind, 1 to 5
 * @param isVerb whether it is the act itself rather than a noun
 */
public record EventWord(int from, int to, SignalType type, double weight, boolean isVerb) {}
