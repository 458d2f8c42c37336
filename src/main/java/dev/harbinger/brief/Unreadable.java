package dev.harbinger.brief;

/** Ends the reading of a document from inside a library; its message is a clause for people. Never leaves this room. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String why) {
        super(why, null, false, false);
    }
}
