package dev.harbinger.match;

import java.util.List;

/**
 * That an entry may answer a question, as the judge sees it.
 *
 * @param judged the likelihood as the judge that ships says it, 0 to 1
 * @param likelihood the same after what was learned from verdicts here
 * @param reasons strongest first
 */
record Hit(long questionId, long entryId, double judged, double likelihood, Leaning leaning, List<Reason> reasons) {
    Hit {
        reasons = List.copyOf(reasons);
    }

    /** The kind of reason that a second opinion is. */
    static final String OPINION = "model";

    /** Whether a second opinion is among the reasons. */
    boolean hasOpinion() {
        return reasons.stream().anyMatch(reason -> reason.kind().equals(OPINION));
    }
}
