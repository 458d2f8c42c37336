package dev.harbinger.triage;

import dev.harbinger.question.Outcome;
import java.time.LocalDate;

/**
 * What a person does with a flag; the parts that its kind does not need are null.
 *
 * @param why the note of a confirmation, the reason of a dismissal
 * @param outcome of a confirmation; null takes the flag's leaning
 * @param keepOpen a confirmation then leaves the question open
 * @param until the day on which a snooze ends
 * @param reports after so many more publishers a snooze ends
 * @param user to whom it is assigned; null takes it back
 */
public record Act(
        Kind kind, String why, Outcome outcome, boolean keepOpen, LocalDate until, Integer reports, String user) {
    /** The kinds of acts. */
    public enum Kind {
        CONFIRM,
        DISMISS,
        SNOOZE,
        ASSIGN,
        UNDO
    }

    public Act {
        why = why == null || why.isBlank() ? null : why.strip();
        user = user == null || user.isBlank() ? null : user.strip();
    }

    public static Act confirm(Outcome outcome, String note, boolean keepOpen) {
        return new Act(Kind.CONFIRM, note, outcome, keepOpen, null, null, null);
    }

    public static Act dismiss(String reason) {
        return new Act(Kind.DISMISS, reason, null, false, null, null, null);
    }

    public static Act snooze(LocalDate until, Integer reports) {
        return new Act(Kind.SNOOZE, null, null, false, until, reports, null);
    }

    public static Act assign(String user) {
        return new Act(Kind.ASSIGN, null, null, false, null, null, user);
    }

    public static Act undo() {
        return new Act(Kind.UNDO, null, null, false, null, null, null);
    }
}
