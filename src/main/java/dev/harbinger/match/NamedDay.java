package dev.harbinger.match;

import dev.harbinger.text.DateWords;
import dev.harbinger.text.Dates;
import dev.harbinger.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A day, month or year that a sentence names outright, such as "12 March" or "in 2019", not "on Thursday".
 *
 * @param words as written
 * @param last the last day that fits
 * @param isExact whether a single day is named
 */
record NamedDay(String words, LocalDate last, boolean isExact) {
    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

    /** Those of a sentence that was written on a day. */
    static List<NamedDay> in(String sentence, LocalDate written) {
        if (sentence.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        return Dates.find(sentence, new Span(0, sentence.length()), written).stream()
                .filter(NamedDay::isOutright)
                .map(day -> new NamedDay(day.words(), day.day(), day.exact()))
                .toList();
    }

    private static boolean isOutright(DateWords words) {
        return words.day() != null
                && words.words().chars().anyMatch(Character::isDigit)
                && (words.exact() || YEAR.matcher(words.words()).find());
    }
}
