package dev.harbinger.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** Makes the one clock that everything asks for the time, so that tests can hold it still. */
final class Clock {
    private Clock() {}

    @Produces
    @ApplicationScoped
    static InstantSource system() {
        return InstantSource.system();
    }
}
