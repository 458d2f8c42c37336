package dev.harbinger.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A small network that reads two texts together, word beside word (a cross-encoder: Nogueira and Cho, 2019), made out of
 * all-MiniLM-L6-v2 by {@code src/training}. Runs in this process, on one processor; safe for several threads; a call costs
 * some milliseconds.
 */
public final class PairModel {
    /** The tokenizer is that of the model it was made from, which lies beside the embeddings. */
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private static final int MOST_CHARACTERS = 2_000;

    private final OrtEnvironment environment;
    private final HuggingFaceTokenizer words;
    private final OrtSession session;

    private PairModel(InputStream network, int mostTokens) throws IOException, OrtException {
        words = tokenizer(mostTokens);
        environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            session = environment.createSession(network.readAllBytes(), options);
        }
    }

    /**
     * Loads a network from an ONNX file.
     *
     * @param owner the class that the file lies beside
     * @param mostTokens how much of both texts together is read; the longer one is cut first
     * @throws UncheckedIOException if the file is missing
     * @throws IllegalStateException if it cannot be loaded
     * @throws LinkageError where the native library does not load
     */
    public static PairModel read(Class<?> owner, String file, int mostTokens) {
        try (var network = resource(owner, file)) {
            return new PairModel(network, mostTokens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException(file + " cannot be loaded", e);
        }
    }

    private static HuggingFaceTokenizer tokenizer(int mostTokens) throws IOException {
        try (var in = resource(PairModel.class, TOKENIZER)) {
            return HuggingFaceTokenizer.newInstance(
                    in,
                    Map.of(
                            "padding",
                            "false",
                            "truncation",
                            "longest_first",
                            "maxLength",
                            String.valueOf(mostTokens),
                            "modelMaxLength",
                            "512"));
        }
    }

    private static InputStream resource(Class<?> owner, String name) throws IOException {
        var in = owner.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is missing in the program");
        }
        return in;
    }

    /** What the network gives for two texts, as it was trained to: log-odds. Only the beginnings of long texts count. */
    public float[] odds(String one, String other) {
        return run(words.encode(readable(one), readable(other)), result -> first(result, 0));
    }

    /** The same, with what a network that has a second output says of each part of a word. */
    public PairReading read(String one, String other) {
        var first = readable(one);
        var second = readable(other);
        var encoding = words.encode(first, second);
        return run(
                encoding,
                result -> new PairReading(first(result, 0), parts(encoding, first, second, first(result, 1))));
    }

    /** The beginning, with a question mark for each half of a pair of surrogates: the tokenizer would count it as several. */
    private static String readable(String text) {
        var begun = text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
        return new String(begun.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<PairReading.Part> parts(Encoding encoding, String one, String other, float[] odds) {
        var spans = encoding.getCharTokenSpans();
        var starts = List.of(starts(one), starts(other));
        var parts = new ArrayList<PairReading.Part>();
        for (int i = 0; i < spans.length; i++) {
            if (spans[i] != null && encoding.getSpecialTokenMask()[i] == 0) {
                int text = (int) encoding.getTypeIds()[i];
                var at = starts.get(text);
                var span = new Span(at[spans[i].getStart()], at[spans[i].getEnd()]);
                parts.add(new PairReading.Part(text == 1, span, odds[i]));
            }
        }
        return parts;
    }

    /** Where each code point of a text begins among its characters, and its end: the tokenizer counts code points. */
    private static int[] starts(String text) {
        return IntStream.rangeClosed(0, text.codePointCount(0, text.length()))
                .map(point -> text.offsetByCodePoints(0, point))
                .toArray();
    }

    private interface Reader<T> {
        T read(OrtSession.Result result) throws OrtException;
    }

    private static float[] first(OrtSession.Result result, int output) throws OrtException {
        return ((float[][]) result.get(output).getValue())[0];
    }

    private <T> T run(Encoding encoding, Reader<T> reader) {
        try (var ids = tensor(encoding.getIds());
                var types = tensor(encoding.getTypeIds());
                var mask = tensor(encoding.getAttentionMask());
                var result = session.run(Map.of("input_ids", ids, "token_type_ids", types, "attention_mask", mask))) {
            return reader.read(result);
        } catch (OrtException e) {
            throw new IllegalStateException("Two texts cannot be read together", e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
    }
}
