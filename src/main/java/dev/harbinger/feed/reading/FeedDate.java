package dev.harbinger.feed.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Reads the dates that feeds carry: ISO 8601 in all its forms, RFC 822 with all deviations from it, what databases and
 * programs print, seconds since 1970, months in many languages. Without a zone a date is one of UTC; without a time it is
 * the beginning of the day.
 */
final class FeedDate {
    private static final int LONGEST = 100;
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{13}");

    private FeedDate() {}

    /** The instant, or null if it cannot be told. */
    static Instant read(String words) {
        var date = words.strip();
        if (date.isEmpty() || date.length() > LONGEST) {
            return null;
        }
        var common = CommonDate.read(date);
        if (common != null) {
            return common;
        }
        try {
            if (EPOCH.matcher(date).matches()) {
                var number = Long.parseLong(date);
                return date.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            }
            var iso = IsoDate.read(date);
            return iso != null ? iso : WrittenDate.read(date);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** A year of two digits: of this century up to 89. */
    static int year(String digits) {
        var year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 90 ? 2000 + year : 1900 + year;
    }
}
