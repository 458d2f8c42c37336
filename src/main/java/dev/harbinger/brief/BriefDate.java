package dev.harbinger.brief;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the dates that stand over briefs: ISO 8601, RFC 1123, and days as English writes them. */
public final class BriefDate {
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final Pattern DAY_IN_LINE =
            Pattern.compile("\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–—]\\s?\\d{1,2})? " + MONTH
                    + ",? \\d{4}|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})\\b");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•–]|\\d{1,3}[.)])\\s");

    /** What stands before a day that is no day of writing. */
    private static final Pattern AHEAD =
            Pattern.compile("(?i)\\b(?:by|before|until|till|after|through|due|ahead of)\\s+(?:the\\s+)?$");

    private static final List<DateTimeFormatter> DAYS = List.of(
            format("uuuu-MM-dd"), format("d MMM uuuu"), format("MMM d uuuu"), format("d/M/uuuu"), format("d.M.uuuu"));

    private BriefDate() {}

    /** The instant that the text names; a day alone is its first moment in UTC. Empty if it is no date. */
    public static Optional<Instant> parse(String text) {
        var stripped = text.strip();
        return instant(stripped).or(() -> day(stripped));
    }

    /** The first full day named in a line, unless the line is an item of a list or says what is to happen by that day. */
    static Optional<Instant> dateline(String line) {
        var named = DAY_IN_LINE.matcher(line);
        return named.find() && !isItem(line) && !isAhead(line.substring(0, named.start()))
                ? day(withoutSecondDay(named.group()))
                : Optional.empty();
    }

    /** Whether a line is an item of a list. */
    static boolean isItem(String line) {
        return ITEM.matcher(line).find();
    }

    private static boolean isAhead(String before) {
        return AHEAD.matcher(before).find();
    }

    /** The first full day named anywhere in a line. */
    static Optional<Instant> find(String line) {
        var named = DAY_IN_LINE.matcher(line);
        return named.find() ? day(withoutSecondDay(named.group())) : Optional.empty();
    }

    /** "3 May 2026" of "3-5 May 2026". */
    private static String withoutSecondDay(String days) {
        return days.replaceFirst("^(\\d{1,2})\\s?[-–—]\\s?\\d{1,2}", "$1");
    }

    private static Optional<Instant> instant(String text) {
        for (var format : List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME)) {
            try {
                return Optional.of(OffsetDateTime.parse(text, format).toInstant());
            } catch (DateTimeException e) {
                // the next format
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> day(String text) {
        var plain = text.replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b", "").replaceAll("[.,](?=\\s)", "");
        var shortMonth =
                plain.replaceAll("(?i)\\b([a-z]{3})[a-z]{1,6}\\b", "$1").replaceAll("\\s+", " ");
        for (var format : DAYS) {
            try {
                var day = LocalDate.parse(shortMonth, format);
                return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
            } catch (DateTimeException e) {
                // the next format
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US);
    }
}
