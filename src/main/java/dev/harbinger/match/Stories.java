package dev.harbinger.match;

import dev.harbinger.text.ContentWords;
import dev.harbinger.text.Tokens;
import java.util.HashSet;

/** Tells whether two headlines report the same story. */
final class Stories {
    private Stories() {}

    /** The share of content words that two headlines have in common, 0 to 1 (Jaccard). */
    static double alike(String one, String other) {
        var first = ContentWords.of(Tokens.of(one));
        var second = ContentWords.of(Tokens.of(other));
        var all = new HashSet<>(first);
        all.addAll(second);
        first.retainAll(second);
        return all.isEmpty() ? 0 : (double) first.size() / all.size();
    }
}
