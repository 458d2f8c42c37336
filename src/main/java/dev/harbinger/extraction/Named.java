package dev.harbinger.extraction;

import java.util.Set;

/**
 * A body that may be an actor of a passage.
 *
 * @param words as the text names it
 * @param features what speaks for and against it
 * @param spellings how it stands in the text, wherever it was met
 */
record Named(String words, Set<String> features, Set<String> spellings) {
    boolean isInside() {
        return features.contains("inside");
    }

    /** Whether the question that the passage became asks what it will do. */
    boolean isAsked() {
        return features.contains(Mentions.ASKED_OF_IT);
    }

    /** Whether it stands first in the passage, before the verb. */
    boolean isSubject() {
        return features.contains("number 1")
                && features.contains("before verb")
                && (features.contains("body") || features.contains("role") || features.contains("capital"))
                && !features.contains("genitive");
    }
}
