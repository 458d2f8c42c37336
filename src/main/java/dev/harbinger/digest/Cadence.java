package dev.harbinger.digest;

/** How often a subscriber hears; the names are part of the outside contract. */
enum Cadence {
    /** As soon as there is something, gathered for a while. */
    INSTANT,
    DAILY,
    /** On one day of the week. */
    WEEKLY
}
