package dev.harbinger.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Words of a text that say when.
 *
 * @param words as written, with the preposition
 * @param day the last day that fits, null if it cannot be told
 * @param exact whether the text itself names one day
 */
public record DateWords(Span span, String words, LocalDate day, boolean exact) {
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(day);
    }
}
