package dev.harbinger.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signs that tell an answer of No from one of Yes. */
final class LeaningSigns {
    private static final Set<String> TELLING = Stream.of(
                    "same word",
                    "same act",
                    "contrary act",
                    "same matter",
                    "ruled out",
                    "negation",
                    "happened",
                    "scheduled",
                    "considered")
            .flatMap(feature -> Stream.of("headline " + feature, "text " + feature))
            .collect(Collectors.toUnmodifiableSet());

    private LeaningSigns() {}

    /** What tells; {@code signs} are those of the judgement. */
    static List<Sign> of(List<Sign> signs, QuestionSense question, EntrySense entry) {
        var telling = of(signs);
        telling.addAll(LeaningWords.of(question, entry));
        return telling;
    }

    private static List<Sign> of(List<Sign> signs) {
        var telling = new ArrayList<Sign>();
        for (var sign : signs) {
            if (TELLING.contains(sign.feature())) {
                telling.add(Sign.of(sign.feature(), sign.kind(), sign.words()));
            }
        }
        var names = telling.stream().map(Sign::feature).collect(Collectors.toSet());
        var same = names.contains("headline same act");
        var contrary = names.contains("headline contrary act");
        var negated = names.contains("headline negation") || names.contains("headline ruled out");
        add(contrary && !same, "only the contrary", telling);
        add(same && !contrary && !negated, "plainly the act", telling);
        add(same && negated, "the act, negated", telling);
        add(!same && !contrary && names.contains("text contrary act"), "the contrary in the text", telling);
        return telling;
    }

    private static void add(boolean holds, String feature, List<Sign> signs) {
        if (holds) {
            signs.add(Sign.of(feature, "stance", () -> feature));
        }
    }
}
