package dev.harbinger.extraction;

import dev.harbinger.text.OwnWords;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Has the words of the installation read before anything else, so that the program does not start with a mistake in them. */
@ApplicationScoped
class WordsAtStart {
    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        OwnWords.check();
    }
}
