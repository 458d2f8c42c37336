package dev.harbinger.match;

import dev.harbinger.text.SentenceEmbedding;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Embeddings of texts that several evaluations read: each takes many milliseconds, so once for all. Do not change them. */
final class KnownEmbeddings {
    private static final Map<String, float[]> KNOWN = new ConcurrentHashMap<>();

    private KnownEmbeddings() {}

    /** The embedding of a text; safe for several threads, which may read the same text twice. */
    static float[] of(String text) {
        var known = KNOWN.get(text);
        if (known == null) {
            known = SentenceEmbedding.of(text);
            KNOWN.put(text, known);
        }
        return known;
    }
}
