package dev.harbinger.question;

/** The answer that a person gave to a question. */
public enum Outcome {
    YES,
    NO,
    PARTLY,
    MOOT
}
