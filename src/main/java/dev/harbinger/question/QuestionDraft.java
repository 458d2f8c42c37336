package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import dev.harbinger.extraction.Deadline;
import dev.harbinger.extraction.Signal;
import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a question is worded with, before it is kept or changed.
 *
 * @param brief null by hand
 * @param sourceStart null by hand, as is {@code sourceEnd}
 * @param confidence 0 to 1; under one half the question is only proposed
 */
record QuestionDraft(
        Brief brief,
        String question,
        String sourceText,
        Integer sourceStart,
        Integer sourceEnd,
        SignalType signalType,
        List<QuestionActor> actors,
        LocalDate deadline,
        String deadlineText,
        Instant askedAt,
        double confidence,
        String cue,
        String resolvesYes,
        String region,
        String category) {
    private static final double CONFIDENT = 0.5;

    QuestionDraft {
        actors = List.copyOf(actors);
    }

    boolean isConfident() {
        return confidence >= CONFIDENT;
    }

    /** A signal of a brief. */
    static QuestionDraft of(Brief brief, Signal signal) {
        return new QuestionDraft(
                brief,
                signal.question(),
                brief.text().substring(signal.start(), signal.end()),
                signal.start(),
                signal.end(),
                signal.type(),
                actors(signal),
                day(signal.deadline()),
                words(signal.deadline()),
                brief.askedAt(),
                signal.confidence(),
                signal.cue(),
                signal.resolvesYes(),
                brief.region(),
                brief.category());
    }

    static List<QuestionActor> actors(Signal signal) {
        return signal.actors().stream()
                .map(actor -> new QuestionActor(actor.name(), actor.aliases()))
                .toList();
    }

    static LocalDate day(Deadline deadline) {
        return deadline == null ? null : deadline.day();
    }

    static String words(Deadline deadline) {
        return deadline == null ? null : deadline.words();
    }
}
