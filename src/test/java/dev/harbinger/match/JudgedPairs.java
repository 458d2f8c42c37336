package dev.harbinger.match;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pairs of labelled sets with their judgement by words and meaning, which takes minutes: once for all that measure it. */
final class JudgedPairs {
    private static final Map<String, List<FlagScore.Row>> KNOWN = new ConcurrentHashMap<>();

    private JudgedPairs() {}

    /** Those of a set, entry by entry. */
    static List<FlagScore.Row> of(String set) {
        return KNOWN.computeIfAbsent(set, name -> judged(name, true));
    }

    /** The same without the meaning. */
    static List<FlagScore.Row> byWordsAlone(String set) {
        return judged(set, false);
    }

    private static List<FlagScore.Row> judged(String set, boolean meaning) {
        return new LabelledPairs(set).map(meaning, pair -> {
            var judgement = Judge.judge(pair.question(), pair.entry());
            return new FlagScore.Row(pair, judgement.likelihood(), judgement.leaning());
        });
    }
}
