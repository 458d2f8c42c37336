package dev.harbinger.match;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Reads a question and an entry together, word beside word, and says how likely the one answers the other: a cross-encoder
 * (Nogueira and Cho, 2019) of six layers, made out of all-MiniLM-L6-v2 by {@code src/training}. It sees what vectors made
 * apart cannot: who did it to whom, and whether it is done, thought of or denied. Runs in this process; loaded at the first
 * call. Safe for several threads; a call costs some milliseconds of a processor.
 */
final class CrossEncoder {
    private static final String MODEL = "cross-encoder.onnx";
    /** The tokenizer is that of the model it was made from, which lies beside the embeddings. */
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private static final int MOST_TOKENS = 112;
    private static final int MOST_CHARACTERS = 2_000;

    /**
     * How likely an entry answers a question.
     *
     * @param yes that it says yes, 0 to 1
     * @param no that it says no; what both leave of 1 is that it does not answer
     */
    record Answer(double yes, double no) {
        /** That it answers at all. */
        double any() {
            return yes + no;
        }
    }

    private static final class Model {
        private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();
        private static final HuggingFaceTokenizer WORDS = tokenizer();
        private static final OrtSession SESSION = session();

        private static HuggingFaceTokenizer tokenizer() {
            try (var in = resource(TOKENIZER)) {
                return HuggingFaceTokenizer.newInstance(
                        in,
                        Map.of(
                                "padding",
                                "false",
                                "truncation",
                                "only_second",
                                "maxLength",
                                String.valueOf(MOST_TOKENS),
                                "modelMaxLength",
                                "512"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static OrtSession session() {
            try (var in = resource(MODEL);
                    var options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setCPUArenaAllocator(false);
                return ENVIRONMENT.createSession(in.readAllBytes(), options);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (OrtException e) {
                throw new IllegalStateException("The cross-encoder cannot be loaded", e);
            }
        }

        private static InputStream resource(String name) throws IOException {
            var in = CrossEncoder.class.getResourceAsStream(name);
            if (in == null) {
                throw new IOException(name + " is missing in the program");
            }
            return in;
        }
    }

    private CrossEncoder() {}

    /** How likely an entry with these words answers a question; only some hundred words count. */
    static Answer read(String question, String words) {
        return answer(Model.WORDS.encode(shortened(question), shortened(words)));
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(MOST_CHARACTERS, words.length()));
    }

    private static Answer answer(Encoding encoding) {
        try (var ids = tensor(encoding.getIds());
                var types = tensor(encoding.getTypeIds());
                var mask = tensor(encoding.getAttentionMask());
                var result =
                        Model.SESSION.run(Map.of("input_ids", ids, "token_type_ids", types, "attention_mask", mask))) {
            var odds = ((float[][]) result.get(0).getValue())[0];
            var none = Math.exp(odds[0]);
            var yes = Math.exp(odds[1]);
            var no = Math.exp(odds[2]);
            var all = none + yes + no;
            return new Answer(yes / all, no / all);
        } catch (OrtException e) {
            throw new IllegalStateException("The cross-encoder cannot read", e);
        }
    }

    private static OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(Model.ENVIRONMENT, new long[][] {values});
    }
}
