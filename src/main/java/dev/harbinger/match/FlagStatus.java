package dev.harbinger.match;

/** Where a flag stands. */
public enum FlagStatus {
    /** Waits for a verdict. */
    NEW,
    /** Somebody wants to see it again later. */
    SNOOZED,
    /** A person said that it answers the question. */
    CONFIRMED,
    /** A person said that it does not. */
    DISMISSED;

    /** Whether it still waits for a verdict. */
    public boolean isOpen() {
        return this == NEW || this == SNOOZED;
    }
}
