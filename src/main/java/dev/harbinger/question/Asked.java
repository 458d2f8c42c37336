package dev.harbinger.question;

import dev.harbinger.brief.Brief;

/**
 * A question as one brief asks it.
 *
 * @param again the later asking by that brief; null if the question came from it
 */
public record Asked(Question question, QuestionAsking again) {
    /** A question in the brief that it came from. */
    static Asked first(Question question) {
        return new Asked(question, null);
    }

    /** Whether another asked it before this brief. */
    public boolean isAgain() {
        return again != null;
    }

    public Brief brief() {
        return isAgain() ? again.brief() : question.brief();
    }

    private Finding finding() {
        return isAgain() ? again.finding() : question.finding();
    }

    /** Where the passage begins in the brief's text; null by hand, as is {@link #end}. */
    public Integer start() {
        return finding().sourceStart();
    }

    public Integer end() {
        return finding().sourceEnd();
    }

    public String passage() {
        return finding().sourceText();
    }

    /** How sure the extraction was of this brief's passage. */
    public double confidence() {
        return finding().confidence();
    }

    /** The words that gave this brief's passage away; may be null. */
    public String cue() {
        return finding().cue();
    }

    public FoundBy foundBy() {
        return finding().foundBy();
    }
}
