package dev.harbinger.extraction;

import dev.harbinger.text.SignalType;
import java.util.List;

/**
 * A passage that names a specific, still open event.
 *
 * @param start offset of the passage in the document's text; it ends before {@code end}
 * @param question yes/no, in good English, to be understood without the brief
 * @param deadline null if none is named
 * @param confidence 0 to 1; under one half it is only a proposal
 * @param cue the words or the heading that gave it away
 * @param resolvesYes what would count as YES, as a sentence
 * @param foundBy whether the rules found it, a model or both
 */
public record Signal(
        int start,
        int end,
        String question,
        SignalType type,
        List<SignalActor> actors,
        Deadline deadline,
        double confidence,
        String cue,
        String resolvesYes,
        FoundBy foundBy) {
    /** Who named the passage. */
    public enum FoundBy {
        RULES,
        MODEL,
        BOTH
    }

    public Signal {
        actors = List.copyOf(actors);
    }

    /** A signal that the rules found. */
    Signal(
            int start,
            int end,
            String question,
            SignalType type,
            List<SignalActor> actors,
            Deadline deadline,
            double confidence,
            String cue,
            String resolvesYes) {
        this(start, end, question, type, actors, deadline, confidence, cue, resolvesYes, FoundBy.RULES);
    }
}
