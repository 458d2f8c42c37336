package dev.harbinger.match;

/** Which answer an entry speaks for. */
public enum Leaning {
    YES,
    NO,
    UNCLEAR
}
