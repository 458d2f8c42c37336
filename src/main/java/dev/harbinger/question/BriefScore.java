package dev.harbinger.question;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well a brief told what to watch.
 *
 * @param answered how many of its questions have an answer
 * @param cameTrue how many of those are yes, or partly
 * @param open how many are still watched
 * @param expired how many ran out unanswered
 * @param leadDays how many days an answer came after the brief, on average; null without one
 */
public record BriefScore(int asked, int answered, int cameTrue, int open, int expired, Long leadDays) {

    static BriefScore of(List<Question> asked) {
        return new BriefScore(
                asked.size(),
                count(asked, QuestionStatus.RESOLVED),
                (int) asked.stream()
                        .filter(question -> question.outcome() == Outcome.YES || question.outcome() == Outcome.PARTLY)
                        .count(),
                count(asked, QuestionStatus.OPEN) + count(asked, QuestionStatus.LIKELY_RESOLVED),
                count(asked, QuestionStatus.EXPIRED),
                lead(asked));
    }

    private static int count(List<Question> asked, QuestionStatus status) {
        return (int)
                asked.stream().filter(question -> question.status() == status).count();
    }

    private static Long lead(List<Question> asked) {
        OptionalDouble days = asked.stream()
                .filter(question -> question.resolvedAt() != null)
                .mapToLong(question -> Math.max(
                        0,
                        Duration.between(question.askedAt(), question.resolvedAt())
                                .toDays()))
                .average();
        return days.isPresent() ? Math.round(days.getAsDouble()) : null;
    }
}
