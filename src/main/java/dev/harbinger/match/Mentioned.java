package dev.harbinger.match;

import dev.harbinger.text.ActorMention;
import java.util.List;
import java.util.Objects;

/** Whom an entry mentions, and in which of its sentences, as bits of {@link Places}. */
final class Mentioned {
    private final ActorMention first;
    private int places;

    private Mentioned(ActorMention first) {
        this.first = first;
    }

    /** Adds what a sentence, counted from 0, mentions to what those before it do. */
    static void add(List<ActorMention> mentions, int sentence, List<Mentioned> all) {
        for (var mention : mentions) {
            of(mention, all).places |= 1 << sentence;
        }
    }

    private static Mentioned of(ActorMention mention, List<Mentioned> all) {
        for (var known : all) {
            if (known.isSame(mention)) {
                return known;
            }
        }
        var added = new Mentioned(mention);
        all.add(added);
        return added;
    }

    private boolean isSame(ActorMention other) {
        return first.actor() == other.actor()
                && first.asAdjective() == other.asAdjective()
                && Objects.equals(first.kind(), other.kind());
    }

    /** Who, as the first sentence that does mentions them. */
    ActorMention who() {
        return first;
    }

    int places() {
        return places;
    }
}
