package dev.harbinger.question;

import dev.harbinger.extraction.Signal;
import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A question as the JSON interface shows it; the names are part of the outside contract. */
public record QuestionView(
        Long id,
        Long briefId,
        String question,
        String sourceText,
        Integer sourceStart,
        Integer sourceEnd,
        SignalType signalType,
        List<String> actors,
        LocalDate deadline,
        String deadlineText,
        Instant askedAt,
        QuestionStatus status,
        double confidence,
        String cue,
        FoundBy foundBy,
        String resolvesYes,
        Outcome outcome,
        Double likelihood,
        String assignee,
        String region,
        String category,
        Instant createdAt,
        Instant resolvedAt) {

    static QuestionView of(Question kept) {
        return new QuestionView(
                kept.id(),
                kept.brief() == null ? null : kept.brief().id(),
                kept.question(),
                kept.sourceText(),
                kept.sourceStart(),
                kept.sourceEnd(),
                kept.signalType(),
                kept.actors().stream().map(QuestionActor::name).toList(),
                kept.deadline(),
                kept.deadlineText(),
                kept.askedAt(),
                kept.status(),
                kept.confidence(),
                kept.cue(),
                kept.foundBy(),
                kept.resolvesYes(),
                kept.outcome(),
                kept.likelihood(),
                kept.assignee(),
                kept.region(),
                kept.category(),
                kept.createdAt(),
                kept.resolvedAt());
    }

    /** A question that a dry run found: without an id, asked at the brief's date if it has one. */
    static QuestionView of(Filing.Preview preview, Signal signal) {
        var brief = preview.brief();
        var deadline = Optional.ofNullable(signal.deadline());
        return new QuestionView(
                null,
                null,
                signal.question(),
                brief.text().substring(signal.start(), signal.end()),
                signal.start(),
                signal.end(),
                signal.type(),
                signal.actors().stream().map(actor -> actor.name()).toList(),
                QuestionDraft.day(deadline.orElse(null)),
                QuestionDraft.words(deadline.orElse(null)),
                brief.publishedAt(),
                QuestionDraft.statusFor(signal.confidence()),
                signal.confidence(),
                signal.cue(),
                FoundBy.RULES,
                signal.resolvesYes(),
                null,
                null,
                null,
                brief.region(),
                brief.category(),
                null,
                null);
    }
}
