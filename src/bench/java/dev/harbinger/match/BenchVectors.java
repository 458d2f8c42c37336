package dev.harbinger.match;

import dev.harbinger.text.SentenceEmbedding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Vectors to search among: some thousand real ones of made-up questions, and mixtures of two of these with some noise, since
 * to embed a hundred thousand takes half an hour; and those of labelled headlines to search for. The real ones are kept in
 * {@code target}.
 */
final class BenchVectors {
    private static final int REAL = 3000;
    private static final Path KEPT = Path.of("target/bench-vectors");

    private final Random random = new Random(3);

    /** So many vectors of questions. */
    List<float[]> questions(int count) {
        var texts = new MadeUpQuestions(7, Instant.EPOCH)
                .make(REAL, 1).stream().map(OpenQuestion::question).toList();
        var real = embedded("questions", texts);
        var vectors = new ArrayList<>(real);
        while (vectors.size() < count) {
            vectors.add(mixed(real.get(random.nextInt(REAL)), real.get(random.nextInt(REAL))));
        }
        return vectors.subList(0, count);
    }

    /** The vectors of headlines. */
    List<float[]> headlines() {
        return embedded(
                "headlines",
                Stream.of("shared", "tuned")
                        .flatMap(set -> new LabelledEntries(set).entries().stream())
                        .map(LabelledEntries.Labelled::title)
                        .toList());
    }

    private float[] mixed(float[] one, float[] other) {
        var mixed = new float[one.length];
        double squares = 0;
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = one[i] + other[i] / 2 + (float) (random.nextGaussian() / 2 / Math.sqrt(mixed.length));
            squares += mixed[i] * mixed[i];
        }
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] /= (float) Math.sqrt(squares);
        }
        return mixed;
    }

    private static List<float[]> embedded(String name, List<String> texts) {
        try {
            var file = KEPT.resolve(name + "-" + texts.hashCode());
            if (!Files.exists(file)) {
                Files.createDirectories(KEPT);
                Files.write(
                        file, bytes(texts.stream().map(SentenceEmbedding::of).toList()));
            }
            return vectors(ByteBuffer.wrap(Files.readAllBytes(file)), texts.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(List<float[]> vectors) {
        var bytes = ByteBuffer.allocate(vectors.size() * vectors.get(0).length * Float.BYTES);
        for (var vector : vectors) {
            for (float number : vector) {
                bytes.putFloat(number);
            }
        }
        return bytes.array();
    }

    private static List<float[]> vectors(ByteBuffer bytes, int count) {
        var vectors = new ArrayList<float[]>();
        int length = bytes.remaining() / Float.BYTES / count;
        for (int i = 0; i < count; i++) {
            var vector = new float[length];
            for (int j = 0; j < length; j++) {
                vector[j] = bytes.getFloat();
            }
            vectors.add(vector);
        }
        return vectors;
    }
}
