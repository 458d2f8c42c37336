package dev.harbinger.question;

import dev.harbinger.extraction.SignalExtractor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the one extractor; it is immutable and may be used by several threads. */
final class Extraction {
    private Extraction() {}

    @Produces
    @Singleton
    static SignalExtractor extractor() {
        return new SignalExtractor();
    }
}
