package dev.harbinger.digest;

import dev.harbinger.question.QuestionStatus;
import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * What digests read of a question.
 *
 * @param brief the title of the brief it was asked in, empty if there is none
 */
record Asked(
        long id,
        String question,
        QuestionStatus status,
        LocalDate deadline,
        String brief,
        String region,
        String category,
        SignalType type) {
    /** What a query selects for {@link #of}, of a question {@code q} and its brief {@code b}. */
    static final String COLUMNS = "q.id, q.question, q.status, q.deadline, b.title, q.region, q.category, q.signalType";

    static final int WIDTH = 8;

    static Asked of(Object[] row) {
        return new Asked(
                (Long) row[0],
                (String) row[1],
                (QuestionStatus) row[2],
                (LocalDate) row[3],
                row[4] == null ? "" : (String) row[4],
                (String) row[5],
                (String) row[6],
                (SignalType) row[7]);
    }

    boolean mayPass(Interest interest) {
        return interest.mayPass(region, category, type);
    }

    /** When its deadline comes near, null without one or once nothing is awaited. */
    Instant dueSoonAt(Period within) {
        var awaited = status != QuestionStatus.RESOLVED
                && status != QuestionStatus.DROPPED
                && status != QuestionStatus.EXPIRED;
        return deadline == null || !awaited
                ? null
                : deadline.minus(within).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
