package dev.harbinger.question;

import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What of a question decides which entries answer it, as it would be after a change.
 *
 * @param until the last day on which an answer may be published, null for always
 */
public record Rewording(
        String question, SignalType signalType, List<QuestionActor> actors, LocalDate until, Instant askedAt) {
    static Rewording of(QuestionDraft draft) {
        return new Rewording(
                draft.question(),
                draft.signalType(),
                draft.actors(),
                AnswerTime.until(draft.deadline(), draft.deadlineText()),
                draft.askedAt());
    }
}
