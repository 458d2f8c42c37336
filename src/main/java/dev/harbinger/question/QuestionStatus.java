package dev.harbinger.question;

/** Where a question stands in its life; the names are part of the outside contract. */
public enum QuestionStatus {
    /** Found with low confidence; waits for a yes and is not matched. */
    PROPOSED,
    OPEN,
    /** It has a flag over the threshold that nobody has triaged. */
    LIKELY_RESOLVED,
    RESOLVED,
    /** Its deadline passed unanswered; entries published by the deadline may still answer it. */
    EXPIRED,
    DROPPED;

    /** Whether entries are judged against questions of this status. */
    public boolean isMatched() {
        return this == OPEN || this == LIKELY_RESOLVED || this == EXPIRED;
    }
}
