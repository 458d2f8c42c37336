package dev.harbinger.digest;

import dev.harbinger.common.Chance;
import dev.harbinger.match.Flag;
import dev.harbinger.match.Leaning;
import dev.harbinger.match.Reason;
import java.util.Comparator;
import java.util.Set;

/**
 * Why the program holds a question for answered, its parts apart.
 *
 * @param reason the one that tells a reader most; null for none
 */
record Why(long percent, Leaning leaning, Reason reason) {
    private static final Set<String> FIGURES_ALONE = Set.of("meaning", "reading");

    static Why of(Flag flag) {
        var reason = flag.reasons().stream()
                .filter(one -> one.weight() > 0)
                .min(Comparator.comparing(Why::isFigureAlone))
                .orElse(null);
        return new Why(Chance.percent(flag.likelihood()), flag.leaning(), reason);
    }

    /** That a meaning is near, or that a reading finds an answer, is the strongest reason nearly always, and says the least. */
    private static boolean isFigureAlone(Reason reason) {
        return FIGURES_ALONE.contains(reason.kind());
    }
}
