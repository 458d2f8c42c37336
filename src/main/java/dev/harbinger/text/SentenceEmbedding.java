package dev.harbinger.text;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;

/**
 * Where a sentence lies among all sentences: a vector of 384 numbers and length 1, by the model bge-small-en-v1.5 (Xiao et
 * al., 2023, "C-Pack"), which runs in this process. The model is loaded at the first call. Safe for
 * several threads; a call costs some ten milliseconds of a processor.
 */
public final class SentenceEmbedding {
    private static final class Model {
        private static final BgeSmallEnV15QuantizedEmbeddingModel BGE = new BgeSmallEnV15QuantizedEmbeddingModel();
    }

    /** The cosine that the model gives to sentences that have nothing in common. */
    private static final float STRANGERS = 0.5f;

    private SentenceEmbedding() {}

    /** Whether the model can be had here: it wants a native library, which some systems do not load. */
    public static boolean isAvailable() {
        return Availability.IS_THERE;
    }

    private static final class Availability {
        private static final boolean IS_THERE = isThere();

        private static boolean isThere() {
            try {
                return of("Is it there?").length > 0;
            } catch (RuntimeException | LinkageError e) {
                return false;
            }
        }
    }

    /** The vector of some words; only the first few hundred count. */
    public static float[] of(String words) {
        return Model.BGE.embed(words.isBlank() ? "-" : words).content().vector();
    }

    /** 1 for the same meaning, near 0 for strangers: what the cosine of two vectors is above that of any two sentences. */
    public static double nearness(float[] one, float[] other) {
        var cosine = 0f;
        for (int i = 0; i < one.length; i++) {
            cosine += one[i] * other[i];
        }
        return (cosine - STRANGERS) / (1 - STRANGERS);
    }
}
