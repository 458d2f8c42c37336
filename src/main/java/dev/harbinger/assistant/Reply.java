package dev.harbinger.assistant;

/** What came of asking the model. */
sealed interface Reply {
    /** It said something, whatever that is worth. */
    record Words(String text) implements Reply {}

    /** It said nothing usable; {@code why} holds no word of the question or the answer. */
    record Failed(String why) implements Reply {}
}
