package dev.harbinger.match;

import java.time.Duration;
import java.util.List;

/** When: most answers come soon after the question, if they come. */
final class TimeSigns {
    private static final double HORIZON_DAYS = 300;
    private static final double UNIT_DAYS = 100;

    private TimeSigns() {}

    static List<Sign> of(QuestionSense question, EntrySense entry) {
        var days = Math.max(
                0, Duration.between(question.askedAt(), entry.publishedAt()).toDays());
        var late = Math.min(days, HORIZON_DAYS) / UNIT_DAYS;
        return List.of(new Sign("late", late, "time", days + " days after it was asked"));
    }
}
