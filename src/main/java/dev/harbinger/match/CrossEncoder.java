package dev.harbinger.match;

import dev.harbinger.text.PairModel;

/**
 * Reads a question and an entry together and says how likely the one answers the other. It sees what vectors made apart
 * cannot: who did it to whom, and whether it is done, thought of or denied. Loaded at the first call. Safe for several
 * threads; a call costs some milliseconds of a processor.
 */
final class CrossEncoder {
    private static final int MOST_TOKENS = 112;

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
        private static final PairModel PAIRS = PairModel.read(CrossEncoder.class, "cross-encoder.onnx", MOST_TOKENS);
    }

    private CrossEncoder() {}

    /** How likely an entry with these words answers a question; only some hundred words count. */
    static Answer read(String question, String words) {
        var odds = Model.PAIRS.odds(question, words);
        var none = Math.exp(odds[0]);
        var yes = Math.exp(odds[1]);
        var no = Math.exp(odds[2]);
        var all = none + yes + no;
        return new Answer(yes / all, no / all);
    }
}
