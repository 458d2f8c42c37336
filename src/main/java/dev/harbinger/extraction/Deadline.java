package dev.harbinger.extraction;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a question falls due.
 *
 * @param day the last day that fits; null where the words do not tell one
 * @param words as the text says it
 */
public record Deadline(LocalDate day, String words) {
    public Deadline {
        Objects.requireNonNull(words, "words");
    }
}
