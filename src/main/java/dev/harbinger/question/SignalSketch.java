package dev.harbinger.question;

import dev.harbinger.extraction.Signal;
import dev.harbinger.extraction.SignalActor;
import dev.harbinger.text.SignalType;
import java.time.LocalDate;
import java.util.List;

/**
 * As much of a signal as tells it from another.
 *
 * @param questionId the question that asks it, null before one does
 * @param actors who would act comes first
 * @param deadline null if none is known
 * @param deadlineText its words, null if none are named
 * @param title of the brief, which says what the case is; null by hand
 */
record SignalSketch(
        Long questionId,
        SignalType type,
        String question,
        List<SignalActor> actors,
        LocalDate deadline,
        String deadlineText,
        String title) {
    SignalSketch {
        actors = List.copyOf(actors);
    }

    /** A signal that was just found in a brief of this title. */
    static SignalSketch of(Signal signal, String title) {
        return new SignalSketch(
                null,
                signal.type(),
                signal.question(),
                signal.actors(),
                QuestionDraft.day(signal.deadline()),
                QuestionDraft.words(signal.deadline()),
                title);
    }

    /** A question that is about to be asked. */
    static SignalSketch of(QuestionDraft draft) {
        return new SignalSketch(
                null,
                draft.signalType(),
                draft.question(),
                draft.actors().stream()
                        .map(actor -> new SignalActor(actor.name(), actor.aliases()))
                        .toList(),
                draft.deadline(),
                draft.deadlineText(),
                draft.brief() == null ? null : draft.brief().title());
    }

    /** The question without the words of its deadline. */
    String timeless() {
        return deadlineText == null ? question : question.replace(deadlineText, " ");
    }
}
