package dev.harbinger.question;

import dev.harbinger.extraction.Signal;
import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        Instant resolvedAt,

        @Schema(description = "How often it was asked, the first time included")
        int timesAsked,

        Instant firstAskedAt,
        Instant lastAskedAt,

        @Schema(description = "Every brief that asks it with its passage, the first one first")
        List<AskingView> askings,

        @Schema(
                description =
                        "In a dry run the question that asks the same already, to which filing would link the brief")
        Long sameAs) {
    /** One asking of a question by a brief; offsets count in that brief's text. */
    record AskingView(
            Long briefId, String sourceText, Integer sourceStart, Integer sourceEnd, Instant askedAt, Instant filedAt) {
        static AskingView of(Asked asked) {
            var brief = asked.brief();
            return new AskingView(
                    brief == null ? null : brief.id(),
                    asked.passage(),
                    asked.start(),
                    asked.end(),
                    asked.isAgain() ? asked.again().askedAt() : asked.question().askedAt(),
                    asked.isAgain() ? asked.again().filedAt() : asked.question().createdAt());
        }
    }

    static QuestionView of(Question kept) {
        return of(Asked.first(kept));
    }

    /** A question with the passage by which one brief asks it. */
    static QuestionView of(Asked asked) {
        var kept = asked.question();
        return new QuestionView(
                kept.id(),
                asked.brief() == null ? null : asked.brief().id(),
                kept.question(),
                asked.passage(),
                asked.start(),
                asked.end(),
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
                kept.resolvedAt(),
                kept.askings().times(),
                kept.askings().firstAt(),
                kept.askings().lastAt(),
                kept.askings().every().stream().map(AskingView::of).toList(),
                null);
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
                FoundBy.of(signal),
                signal.resolvesYes(),
                null,
                null,
                null,
                brief.region(),
                brief.category(),
                null,
                null,
                1,
                brief.publishedAt(),
                brief.publishedAt(),
                List.of(),
                preview.asked().get(signal));
    }
}
