package dev.harbinger.text;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/**
 * Where a sentence lies among all sentences: a vector of 384 numbers and length 1, by the model all-MiniLM-L6-v2 (Wang et
 * al., 2020; Reimers and Gurevych, 2019), which runs in this process. The model is loaded at the first call. Safe for
 * several threads; a call costs some ten milliseconds of a processor.
 */
public final class SentenceEmbedding {
    /** How many numbers a vector has. */
    public static final int DIMENSIONS = 384;

    private static final class Model {
        private static final AllMiniLmL6V2QuantizedEmbeddingModel MINILM = new AllMiniLmL6V2QuantizedEmbeddingModel();
    }

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
        return Model.MINILM.embed(words.isBlank() ? "-" : words).content().vector();
    }

    /** The cosine of two vectors: 1 for the same meaning, near 0 for strangers. */
    public static double nearness(float[] one, float[] other) {
        var sum = 0f;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
