package dev.harbinger.brief;

/** What became of opening a file or an address as a brief. */
public sealed interface Opened {
    /** A brief as it stands there. */
    record Source(BriefSource source) implements Opened {}

    /** It holds no brief; {@code why} is a clause for people that says what is wrong, and what to do. */
    record Unusable(String why) implements Opened {}
}
