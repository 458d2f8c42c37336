package dev.harbinger.account;

import java.time.Duration;

/** Why somebody is not let in: too many wrong passwords came for a name from one address for the next to be looked at. */
final class TooManyTries extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("Too many wrong passwords.");
        this.wait = wait;
    }

    /** When to try again, in whole seconds from now. */
    long seconds() {
        return wait.toSeconds() + 1;
    }
}
