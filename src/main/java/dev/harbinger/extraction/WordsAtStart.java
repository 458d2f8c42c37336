package dev.harbinger.extraction;

import dev.harbinger.text.OwnWords;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Has the words of the installation read before all else begins, so that the program does not start with a mistake in them. */
@ApplicationScoped
class WordsAtStart {
    private static final int BEFORE_ALL = Interceptor.Priority.PLATFORM_BEFORE - 1;

    void check(@Observes @Priority(BEFORE_ALL) StartupEvent start) {
        try {
            OwnWords.check();
        } catch (IllegalStateException e) {
            throw new ConfigurationException(e.getMessage(), e);
        }
    }
}
