package dev.harbinger.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What tells an answer of No from one of Yes, by names in the data file of weights; the words are {@link LeaningWords}. */
final class LeaningFeatures {
    private static final Set<Feature> TELLING = EnumSet.of(
            Feature.HEADLINE_SAME_WORD,
            Feature.HEADLINE_SAME_ACT,
            Feature.HEADLINE_CONTRARY_ACT,
            Feature.HEADLINE_SAME_MATTER,
            Feature.HEADLINE_RULED_OUT,
            Feature.HEADLINE_NEGATION,
            Feature.HEADLINE_HAPPENED,
            Feature.HEADLINE_SCHEDULED,
            Feature.HEADLINE_CONSIDERED,
            Feature.TEXT_SAME_WORD,
            Feature.TEXT_SAME_ACT,
            Feature.TEXT_CONTRARY_ACT,
            Feature.TEXT_SAME_MATTER,
            Feature.TEXT_RULED_OUT,
            Feature.TEXT_HAPPENED,
            Feature.TEXT_SCHEDULED,
            Feature.TEXT_CONSIDERED);

    private LeaningFeatures() {}

    /** What tells; {@code signs} are those of the judgement. */
    static List<String> of(List<Sign> signs, QuestionSense question, EntrySense entry) {
        var telling = of(signs);
        telling.addAll(LeaningWords.of(question, entry));
        return telling;
    }

    private static List<String> of(List<Sign> signs) {
        var said = EnumSet.noneOf(Feature.class);
        signs.forEach(sign -> said.add(sign.feature()));
        said.retainAll(TELLING);
        var same = said.contains(Feature.HEADLINE_SAME_ACT);
        var contrary = said.contains(Feature.HEADLINE_CONTRARY_ACT);
        var negated = said.contains(Feature.HEADLINE_NEGATION) || said.contains(Feature.HEADLINE_RULED_OUT);
        var telling = new ArrayList<String>();
        said.forEach(feature -> telling.add(feature.inFile()));
        add(contrary && !same, "only the contrary", telling);
        add(same && !contrary && !negated, "plainly the act", telling);
        add(same && negated, "the act, negated", telling);
        add(!same && !contrary && said.contains(Feature.TEXT_CONTRARY_ACT), "the contrary in the text", telling);
        return telling;
    }

    private static void add(boolean holds, String feature, List<String> telling) {
        if (holds) {
            telling.add(feature);
        }
    }
}
