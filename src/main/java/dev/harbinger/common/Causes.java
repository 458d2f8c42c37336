package dev.harbinger.common;

import java.util.stream.Stream;

/** A failure, and what it came from. */
final class Causes {
    private Causes() {}

    /** It itself first, then its cause, and so on. */
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
