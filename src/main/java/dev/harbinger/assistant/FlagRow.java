package dev.harbinger.assistant;

import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagStatus;
import dev.harbinger.match.Leaning;
import dev.harbinger.match.Reason;
import dev.harbinger.question.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A flag as a tool tells it.
 *
 * @param reports how many more entries tell the same story
 * @param version counts the steps of its triage; a verdict that sends it along is refused once others have moved the flag
 */
public record FlagRow(
        long id,
        long questionId,
        String question,
        double likelihood,
        Leaning leaning,
        FlagStatus status,
        List<String> reasons,
        String title,
        String summary,
        String link,
        String source,
        Instant publishedAt,
        int reports,
        Outcome outcome,
        String note,
        String assignee,
        LocalDate snoozedUntil,
        String triagedBy,
        int version) {
    private static final int MOST_REASONS = 6;

    /** The row of a flag of the transaction at hand. */
    static FlagRow of(Flag flag) {
        var entry = flag.entry();
        return new FlagRow(
                flag.id(),
                flag.question().id(),
                Bounds.cut(flag.question().question()),
                flag.likelihood(),
                flag.leaning(),
                flag.status(),
                flag.reasons().stream()
                        .limit(MOST_REASONS)
                        .map(Reason::text)
                        .map(Bounds::cut)
                        .toList(),
                Bounds.cut(entry.title()),
                Bounds.cut(entry.summary()),
                Bounds.cut(entry.link()),
                Bounds.cut(entry.feed().name()),
                entry.publishedAt(),
                flag.sameStory().size(),
                flag.outcome(),
                Bounds.cut(flag.note()),
                flag.assignee(),
                flag.snoozedUntil(),
                flag.triagedBy(),
                flag.steps());
    }
}
