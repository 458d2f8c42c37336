package dev.harbinger.feed.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ISO 8601: calendar, week and ordinal dates, basic and extended, with two or four digits for the year. */
final class IsoDate {
    private static final String DAY = "(?:"
            + "(?<year>\\d{4})-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?"
            + "|(?<basic>(?:\\d{4}|\\d{2})\\d{4}|(?:19|20)\\d{2}(?:0[1-9]|1[0-2]))"
            + "|(?<oyear>\\d{4}|\\d{2})-?(?<ordinal>\\d{3})"
            + "|(?<wyear>\\d{4}|\\d{2})-?W(?<week>\\d{2})(?:-?(?<weekday>[1-7]))?"
            + "|(?<short>\\d{2})-(?<smonth>\\d{2})-(?<sday>\\d{2})"
            + "|-(?<nyear>\\d{2})-?(?<nmonth>\\d{2})"
            + "|(?<only>\\d{4}))";
    private static final String TIME =
            "(?<hour>\\d{1,2})(?::?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,](?<part>\\d{0,9})\\d*)?)?)?"
                    + "\\s*(?<zone>[A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\\d{1,2}:?(?:\\d{2})?)?";
    private static final Pattern ISO = Pattern.compile(DAY + "(?:Z|(?:[Tt]\\s*|\\s*,?\\s+|(?<=^\\d{8}))" + TIME + ")?");

    private IsoDate() {}

    /** The instant; null if it is of another form. */
    static Instant read(String words) {
        var iso = ISO.matcher(words);
        if (!iso.matches()) {
            return null;
        }
        var time = time(iso);
        return time == null ? null : day(iso, time);
    }

    private static Instant day(Matcher iso, DayTime time) {
        if (iso.group("year") != null) {
            return time.on(number(iso, "year"), number(iso, "month"), number(iso, "day"));
        }
        if (iso.group("basic") != null) {
            return basic(iso.group("basic"), time);
        }
        if (iso.group("ordinal") != null) {
            return time.on(LocalDate.ofYearDay(FeedDate.year(iso.group("oyear")), number(iso, "ordinal")));
        }
        if (iso.group("week") != null) {
            return time.on(LocalDate.of(FeedDate.year(iso.group("wyear")), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(iso, "week"))
                    .with(java.time.temporal.ChronoField.DAY_OF_WEEK, number(iso, "weekday")));
        }
        if (iso.group("short") != null) {
            return time.on(FeedDate.year(iso.group("short")), number(iso, "smonth"), number(iso, "sday"));
        }
        return iso.group("nyear") != null
                ? time.on(FeedDate.year(iso.group("nyear")), number(iso, "nmonth"), 1)
                : time.on(number(iso, "only"), 1, 1);
    }

    /** Eight digits are year, month and day; six are a year of this age and month, else a short year, month and day. */
    private static Instant basic(String digits, DayTime time) {
        if (digits.length() == 6 && digits.matches("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])")) {
            return time.on(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4)), 1);
        }
        var month = digits.length() - 4;
        return time.on(
                FeedDate.year(digits.substring(0, month)),
                Integer.parseInt(digits.substring(month, month + 2)),
                Integer.parseInt(digits.substring(month + 2)));
    }

    private static DayTime time(Matcher iso) {
        if (iso.group("hour") == null) {
            return DayTime.MIDNIGHT;
        }
        var zone = ZoneNames.offset(iso.group("zone") == null ? "Z" : iso.group("zone"));
        var part = iso.group("part") == null ? "" : iso.group("part");
        return zone == null
                ? null
                : new DayTime(
                        number(iso, "hour"),
                        iso.group("minute") == null ? 0 : number(iso, "minute"),
                        iso.group("second") == null ? 0 : number(iso, "second"),
                        Integer.parseInt((part + "000000000").substring(0, 9)),
                        zone);
    }

    /** A number that may be left out and is then the first. */
    private static int number(Matcher iso, String group) {
        return iso.group(group) == null ? 1 : Integer.parseInt(iso.group(group));
    }
}
