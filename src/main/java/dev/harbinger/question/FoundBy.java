package dev.harbinger.question;

/** Who found the passage of a question; the names are part of the outside contract. */
public enum FoundBy {
    /** The extraction, by its rules. */
    RULES,
    /** A language model. */
    MODEL,
    /** Somebody asked by hand or marked the passage. */
    PERSON
}
