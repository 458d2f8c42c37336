package dev.harbinger.feed.reading;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the one form in which nearly all dates of RSS are written, faster than {@link WrittenDate} and as it would. */
final class CommonDate {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final Pattern FORM = Pattern.compile(
            "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0?[1-9]|[12]\\d|3[01]) ([A-Z][a-z]{2}) (20\\d\\d|19\\d\\d)"
                    + " ([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d) (?:GMT|UTC|([+-])(0\\d|1[0-3])([0-5]\\d))");

    private CommonDate() {}

    /** The instant; null for a date in another form. */
    static Instant read(String date) {
        var parts = FORM.matcher(date);
        if (!parts.matches()) {
            return null;
        }
        int month = MONTHS.indexOf(parts.group(2));
        int day = number(parts, 1);
        if (month < 0
                || month % 3 != 0
                || !YearMonth.of(number(parts, 3), 1 + month / 3).isValidDay(day)) {
            return null;
        }
        return LocalDateTime.of(
                        number(parts, 3), 1 + month / 3, day, number(parts, 4), number(parts, 5), number(parts, 6))
                .toInstant(zone(parts));
    }

    private static ZoneOffset zone(Matcher parts) {
        if (parts.group(7) == null) {
            return ZoneOffset.UTC;
        }
        int minutes = 60 * number(parts, 8) + number(parts, 9);
        return ZoneOffset.ofTotalSeconds(60 * (parts.group(7).equals("-") ? -minutes : minutes));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
