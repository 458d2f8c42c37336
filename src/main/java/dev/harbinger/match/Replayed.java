package dev.harbinger.match;

import java.time.Instant;

/**
 * An entry that was judged against a question.
 *
 * @param link null if the feed gave none
 * @param verdict where its flag stands; null if it has none
 */
public record Replayed(
        Long questionId,
        String question,
        Long entryId,
        String title,
        String link,
        Instant publishedAt,
        double likelihood,
        Leaning leaning,
        FlagStatus verdict) {
    static Replayed of(Object[] row, FlagStatus verdict) {
        return new Replayed(
                (Long) row[0],
                (String) row[1],
                (Long) row[2],
                (String) row[3],
                (String) row[4],
                (Instant) row[5],
                (Double) row[6],
                (Leaning) row[7],
                verdict);
    }
}
