package dev.harbinger.text;

import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What passages are about, as vectors: the weighted mean of the vectors of {@code word-vectors.txt} of their words, so that
 * words of like meaning count alike. Immutable and safe for several threads.
 */
public final class WordVectors {
    /** How many numbers a vector has. */
    public static final int SIZE = 96;

    private static final Pattern WORD = Pattern.compile("[a-z]++(?:'[a-z]++)?");
    /** Brings the vector of a usual passage to a length of about {@link #LENGTH}. */
    private static final float UNIT = 0.35f / 127 / 0.43f;
    /** How much a vector weighs against a feature of a model, whose value is 1. */
    private static final float LENGTH = 4;

    private static final WordVectors INSTANCE = new WordVectors();

    private final Map<String, byte[]> vectors = new HashMap<>();

    private WordVectors() {
        for (var record : WordFile.records(WordVectors.class, "word-vectors.txt", 2)) {
            vectors.put(record.get(0), Base64.getDecoder().decode(record.get(1)));
        }
    }

    /** The one set of vectors. */
    public static WordVectors get() {
        return INSTANCE;
    }

    /** The vector of a passage; all zeros if none of its words is known. */
    public float[] of(String passage) {
        var sum = new float[SIZE];
        var weights = 0;
        var matcher = WORD.matcher(passage.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (matcher.find()) {
            var vector = vectors.get(matcher.group());
            if (vector != null) {
                weights += add(vector, sum);
            }
        }
        for (int i = 0; i < SIZE && weights > 0; i++) {
            sum[i] *= LENGTH * UNIT / weights;
        }
        return sum;
    }

    private static int add(byte[] vector, float[] sum) {
        int weight = vector[0] & 0xff;
        for (int i = 0; i < SIZE; i++) {
            sum[i] += weight * vector[i + 1];
        }
        return weight;
    }
}
