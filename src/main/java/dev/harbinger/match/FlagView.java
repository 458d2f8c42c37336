package dev.harbinger.match;

import dev.harbinger.feed.EntryView;
import dev.harbinger.question.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A flag as the outside sees it. */
public record FlagView(
        Long id,
        Long questionId,
        String question,
        double likelihood,
        Leaning leaning,
        List<ReasonView> reasons,
        EntryView entry,
        List<EntryView> sameStory,
        FlagStatus status,
        String assignee,
        LocalDate snoozedUntil,

        @Schema(nullable = true, description = "A snooze ends once so many publishers have reported it")
        Integer snoozedReports,

        Outcome outcome,
        String note,
        Instant createdAt,
        Instant triagedAt,
        String triagedBy,

        @Schema(description = "Counts the steps of its triage; send it with a verdict to be told of what others did")
        int version) {

    /** A reason as the outside sees it. */
    public record ReasonView(String kind, String text, double weight) {
        static ReasonView of(Reason reason) {
            return new ReasonView(reason.kind(), reason.text(), Math.round(reason.weight() * 100) / 100.0);
        }
    }

    /** The view of a flag of the transaction at hand. */
    public static FlagView of(Flag flag) {
        return new FlagView(
                flag.id(),
                flag.question().id(),
                flag.question().question(),
                flag.likelihood(),
                flag.leaning(),
                flag.reasons().stream().map(ReasonView::of).toList(),
                EntryView.of(flag.entry()),
                flag.sameStory().stream().map(EntryView::of).toList(),
                flag.status(),
                flag.assignee(),
                flag.snoozedUntil(),
                flag.snoozedReports(),
                flag.outcome(),
                flag.note(),
                flag.createdAt(),
                flag.triagedAt(),
                flag.triagedBy(),
                flag.steps());
    }
}
