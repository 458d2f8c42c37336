package dev.harbinger.question;

/**
 * What a person answered to a question, its parts apart so that pages and mails can say it in any language.
 *
 * @param before the answer that it takes the place of; null for none
 * @param note may be null
 * @param evidence the title of the entry that gives the answer; null for none
 */
public record Answered(Outcome outcome, Outcome before, String note, String evidence) {
    public Answered {
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** An answer that somebody knows from an entry; {@code note} may be null. */
    public static Answered by(String evidence, Outcome outcome, String note) {
        return new Answered(outcome, null, note, evidence);
    }

    /** For programs, such as {@code NO instead of YES: misread} and {@code YES: so it is (by “A headline”)}. */
    String detail() {
        var named = before == null ? outcome.name() : outcome + " instead of " + before;
        var by = "by “" + evidence + "”";
        if (evidence == null) {
            return note == null ? named : named + ": " + note;
        }
        return named + ": " + (note == null ? by : note + " (" + by + ")");
    }
}
