package dev.harbinger.question;

import dev.harbinger.extraction.Signal;

/** Who found the passage of a question; the names are part of the outside contract. */
public enum FoundBy {
    /** The extraction, by its rules. */
    RULES,
    /** A language model. */
    MODEL,
    /** The rules, and a language model agreed. */
    BOTH,
    /** Somebody asked by hand or marked the passage. */
    PERSON;

    static FoundBy of(Signal signal) {
        return valueOf(signal.foundBy().name());
    }
}
