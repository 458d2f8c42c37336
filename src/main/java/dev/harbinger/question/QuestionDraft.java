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
 * @param finding with a confidence under one half the question is only proposed
 */
record QuestionDraft(
        Brief brief,
        String question,
        Finding finding,
        SignalType signalType,
        List<QuestionActor> actors,
        LocalDate deadline,
        String deadlineText,
        Instant askedAt,
        String resolvesYes,
        String region,
        String category) {
    private static final double CONFIDENT = 0.5;

    QuestionDraft {
        actors = List.copyOf(actors);
    }

    /** Where a question of such a confidence begins: open, or only proposed. */
    static QuestionStatus statusFor(double confidence) {
        return confidence >= CONFIDENT ? QuestionStatus.OPEN : QuestionStatus.PROPOSED;
    }

    /** A signal that somebody or something found in a brief. */
    static QuestionDraft of(Brief brief, Signal signal, FoundBy foundBy) {
        return of(brief, signal, signal.confidence(), signal.cue(), foundBy);
    }

    /** A signal that a person cut out of the passages of a question; how those were found stays. */
    static QuestionDraft cut(Question from, Signal signal, double confidence) {
        return of(from.brief(), signal, confidence, from.cue(), from.foundBy())
                .with(QuestionChange.placed(from.region(), from.category()));
    }

    private static QuestionDraft of(Brief brief, Signal signal, double confidence, String cue, FoundBy foundBy) {
        return new QuestionDraft(
                brief,
                signal.question(),
                new Finding(
                        brief.text().substring(signal.start(), signal.end()),
                        signal.start(),
                        signal.end(),
                        confidence,
                        cue,
                        foundBy),
                signal.type(),
                actors(signal),
                day(signal.deadline()),
                words(signal.deadline()),
                brief.askedAt(),
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

    /** Actors of whom nothing but the name is known. */
    static List<QuestionActor> named(List<String> names) {
        return names.stream().map(name -> new QuestionActor(name, List.of())).toList();
    }

    /** The words that a question has now. */
    static QuestionDraft of(Question kept) {
        return new QuestionDraft(
                kept.brief(),
                kept.question(),
                kept.finding(),
                kept.signalType(),
                kept.actors(),
                kept.deadline(),
                kept.deadlineText(),
                kept.askedAt(),
                kept.resolvesYes(),
                kept.region(),
                kept.category());
    }

    /** The same with what a person changed; an actor who stays keeps the aliases, a deadline that stays its words. */
    QuestionDraft with(QuestionChange change) {
        var undated = Boolean.TRUE.equals(change.noDeadline());
        var dated = change.deadline() != null && !change.deadline().equals(deadline);
        return new QuestionDraft(
                brief,
                or(change.question(), question),
                finding,
                or(change.signalType(), signalType),
                change.actors() == null ? actors : renamed(change.actors()),
                undated ? null : or(change.deadline(), deadline),
                undated || dated ? null : deadlineText,
                askedAt,
                or(change.resolvesYes(), resolvesYes),
                or(change.region(), region),
                or(change.category(), category));
    }

    private List<QuestionActor> renamed(List<String> names) {
        return names.stream()
                .map(name -> actors.stream()
                        .filter(actor -> actor.name().equals(name))
                        .findFirst()
                        .map(actor -> new QuestionActor(actor.name(), actor.aliases()))
                        .orElseGet(() -> new QuestionActor(name, List.of())))
                .toList();
    }

    private static <T> T or(T changed, T kept) {
        return changed == null ? kept : changed;
    }
}
