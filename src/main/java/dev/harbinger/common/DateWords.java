package dev.harbinger.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days and moments as people write them in each language: the day before the month, and no order that misleads. */
public final class DateWords {
    /** One for each way of writing and language, of which there are few: to make one costs more than to use it. */
    private static final Map<Written, DateTimeFormatter> MADE = new ConcurrentHashMap<>();

    private DateWords() {}

    private record Written(String pattern, Locale language) {
        DateTimeFormatter formatter() {
            return DateTimeFormatter.ofPattern(pattern, language);
        }
    }

    /** {@code 24 Nov 2026}. */
    public static String day(LocalDate day, Locale language) {
        return of(dot(language) + " MMM uuuu", language).format(day);
    }

    /** {@code 24 Nov}. */
    public static String dayOfYear(LocalDate day, Locale language) {
        return of(dot(language) + " MMM", language).format(day);
    }

    /** {@code Tue 24 Nov}. */
    public static String dayOfWeek(LocalDate day, Locale language) {
        return of("EEE " + dot(language) + " MMM", language).format(day);
    }

    /** {@code Tue}. */
    public static String weekday(LocalDate day, Locale language) {
        return of("EEE", language).format(day);
    }

    /** {@code 24 Nov 2026, 13:05 UTC}. */
    public static String moment(Instant instant, ZoneId zone, Locale language) {
        return of(dot(language) + " MMM uuuu, HH:mm z", language).format(instant.atZone(zone));
    }

    private static String dot(Locale language) {
        return language.getLanguage().equals("de") ? "d." : "d";
    }

    /** English is that of Britain unless somebody chose another. */
    private static DateTimeFormatter of(String pattern, Locale language) {
        return MADE.computeIfAbsent(
                new Written(pattern, language.equals(Locale.ENGLISH) ? Locale.UK : language), Written::formatter);
    }
}
