package dev.harbinger.common;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads points in time that clients send. */
public final class Days {
    private Days() {}

    /**
     * An instant, or the first moment of a day in UTC; null for null or blank.
     *
     * @param field whose value it is, for the error
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it is neither
     */
    public static Instant instant(String field, String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        try {
            return words.strip().length() <= 10
                    ? LocalDate.parse(words.strip())
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(words.strip()).toInstant();
        } catch (DateTimeException e) {
            throw Problems.badRequest(
                    field, "must be an instant such as 2026-11-01T08:00:00Z or a day such as 2026-11-01");
        }
    }
}
