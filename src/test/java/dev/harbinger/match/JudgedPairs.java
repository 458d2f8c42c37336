package dev.harbinger.match;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pairs of labelled sets with their judgement by words and meaning, which takes minutes: once for all that measure it. */
final class JudgedPairs {
    private static final Map<String, JudgedPairs> KNOWN = new ConcurrentHashMap<>();

    private final LabelledPairs pairs;
    private final List<FlagScore.Row> rows;

    private JudgedPairs(LabelledPairs pairs, boolean meaning) {
        this.pairs = pairs;
        rows = pairs.map(meaning, JudgedPairs::judged);
    }

    static JudgedPairs of(String set) {
        return KNOWN.computeIfAbsent(set, name -> new JudgedPairs(new LabelledPairs(name), true));
    }

    /** The same without the meaning. */
    static JudgedPairs byWordsAlone(String set) {
        return new JudgedPairs(new LabelledPairs(set), false);
    }

    /** The questions of one set with the entries of another. */
    static JudgedPairs ofStrangers(String asked, String told) {
        return new JudgedPairs(LabelledPairs.ofStrangers(asked, told), true);
    }

    private static FlagScore.Row judged(LabelledPairs.Pair pair) {
        var judgement = Judge.judge(pair.question(), pair.entry());
        return new FlagScore.Row(pair, judgement.likelihood(), judgement.leaning());
    }

    /** All of them, entry by entry. */
    List<FlagScore.Row> rows() {
        return rows;
    }

    /** How good they are at a threshold. */
    FlagScore score(double threshold) {
        var score = new FlagScore(pairs, threshold);
        rows.forEach(score::add);
        return score;
    }
}
