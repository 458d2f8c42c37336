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

    /** Where the passage begins in the brief's text; null by hand, as is {@link #end}. */
    public Integer start() {
        return isAgain() ? Integer.valueOf(again.sourceStart()) : question.sourceStart();
    }

    public Integer end() {
        return isAgain() ? Integer.valueOf(again.sourceEnd()) : question.sourceEnd();
    }

    public String passage() {
        return isAgain() ? again.sourceText() : question.sourceText();
    }

    /** How sure the extraction was of this brief's passage. */
    public double confidence() {
        return isAgain() ? again.confidence() : question.confidence();
    }

    /** The words that gave this brief's passage away; may be null. */
    public String cue() {
        return isAgain() ? again.cue() : question.cue();
    }

    public FoundBy foundBy() {
        return isAgain() ? again.foundBy() : question.foundBy();
    }
}
