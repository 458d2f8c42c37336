package dev.harbinger.search;

/** What can be found. */
public enum Kind {
    QUESTION,
    BRIEF,
    ENTRY
}
