package dev.harbinger.extraction;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A brief as the extraction reads it.
 *
 * @param title what the case is about, for questions that must stand alone
 * @param text the plain text that offsets count in: blank lines part paragraphs, items begin with {@code "- "} or a
 *     number, the cells of a row are parted by {@code " | "}
 * @param date the day on which it was written, which relative dates count from
 */
public record Document(String title, String text, LocalDate date) {
    public Document {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(date, "date");
    }
}
