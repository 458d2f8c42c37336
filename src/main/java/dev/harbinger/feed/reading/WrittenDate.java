package dev.harbinger.feed.reading;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads dates as they are written: RFC 822, ctime, Perforce, SQL and what people type. The time is looked for first, then
 * a day in numbers or around the name of a month; words that mean nothing here, such as the day of the week, are passed
 * over.
 */
final class WrittenDate {
    private static final Pattern COMMENT = Pattern.compile("\\([^)]*\\)");
    private static final Pattern TIME = Pattern.compile(
            "(?<!\\d)(\\d{1,2})[:h](\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?"
                    + "\\s*(?:([AaPp])\\.?[Mm]\\.?(?![A-Za-z]))?"
                    + "\\s*((?:GMT|UTC|UT|Z)?[+-]\\d{1,2}:?(?:\\d{2})?(?![\\d-])|[A-Z][A-Za-z]+/[A-Za-z_]+|[A-Za-z]{1,5}(?![\\p{L}/]))?");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,4})\\s*([./-]|[년年])\\s*(\\d{1,2})\\s*(?:[./-]|[월月])\\s*(\\d{1,4})(?!\\d)");
    private static final Pattern LAST = Pattern.compile("\\s([+-]\\d{2}:?\\d{2})\\s*$");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+|\\d+");
    private static final Pattern KOREAN = Pattern.compile("[\\uac00-\\ud7a3]");
    private static final String AFTERNOON = "오후";

    private WrittenDate() {}

    /** The instant; null if there is no day in it. */
    static Instant read(String words) {
        var written = COMMENT.matcher(words).replaceAll(" ");
        var zone = KOREAN.matcher(written).find() ? ZoneOffset.ofHours(9) : ZoneOffset.UTC;
        var time = TIME.matcher(written);
        if (!time.find()) {
            return day(written, new DayTime(0, 0, 0, 0, zone(written, zone)));
        }
        var named = time.group(5) == null ? null : ZoneNames.offset(time.group(5));
        var end = time.group(5) != null && named == null ? time.start(5) : time.end();
        var rest = written.substring(0, time.start()) + " " + written.substring(end);
        return day(
                rest,
                new DayTime(
                        hour(time.group(1), time.group(4), written),
                        Integer.parseInt(time.group(2)),
                        time.group(3) == null ? 0 : Integer.parseInt(time.group(3)),
                        0,
                        named != null ? named : zone(rest, zone)));
    }

    private static int hour(String digits, String half, String written) {
        var hour = Integer.parseInt(digits);
        var afternoon = half == null ? written.contains(AFTERNOON) : half.equalsIgnoreCase("p");
        var morning = half != null && !afternoon;
        return afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
    }

    /** A zone that stands elsewhere than behind the time. */
    private static ZoneOffset zone(String rest, ZoneOffset otherwise) {
        var last = LAST.matcher(rest);
        return last.find() ? ZoneNames.offset(last.group(1)) : named(rest, otherwise);
    }

    private static ZoneOffset named(String rest, ZoneOffset otherwise) {
        return TOKEN.matcher(rest)
                .results()
                .map(token -> token.group())
                .filter(token -> token.length() >= 3 && token.equals(token.toUpperCase(Locale.ROOT)))
                .filter(token -> !Character.isDigit(token.charAt(0)) && MonthNames.month(token) == 0)
                .map(ZoneNames::offset)
                .filter(zone -> zone != null)
                .findFirst()
                .orElse(otherwise);
    }

    private static Instant day(String rest, DayTime time) {
        var numbers = NUMBERS.matcher(rest);
        return numbers.find()
                ? numbered(numbers.group(1), numbers.group(2), numbers.group(3), numbers.group(4), time)
                : named(rest, time);
    }

    private static Instant numbered(String first, String sign, String second, String third, DayTime time) {
        int middle = Integer.parseInt(second);
        if (first.length() > 2) {
            return time.on(Integer.parseInt(first), middle, Integer.parseInt(third));
        }
        int start = Integer.parseInt(first);
        if (start > 31) {
            return time.on(FeedDate.year(first), middle, Integer.parseInt(third));
        }
        var dayFirst = start > 12 || sign.equals(".") && middle <= 12;
        return dayFirst ? time.on(FeedDate.year(third), middle, start) : time.on(FeedDate.year(third), start, middle);
    }

    /** Around the last word that names a month, as the day of the week may look like one in another language. */
    private static Instant named(String rest, DayTime time) {
        var numbers = new ArrayList<String>();
        int month = 0;
        for (var token :
                TOKEN.matcher(rest).results().map(token -> token.group()).toList()) {
            if (Character.isDigit(token.charAt(0))) {
                numbers.add(token);
            } else {
                month = MonthNames.month(token) == 0 ? month : MonthNames.month(token);
            }
        }
        return month == 0 || numbers.isEmpty() ? null : around(month, numbers, time);
    }

    private static Instant around(int month, List<String> numbers, DayTime time) {
        int at = yearAmong(numbers);
        if (at < 0) {
            return null;
        }
        var year = FeedDate.year(numbers.get(at));
        var day = numbers.size() == 1 ? "1" : numbers.get(at == 0 ? 1 : 0);
        return day.length() > 2 ? null : time.on(year, month, Integer.parseInt(day));
    }

    /** The first that can be no day, else the second. */
    private static int yearAmong(List<String> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            if (number.length() == 4 || number.length() == 2 && Integer.parseInt(number) > 31) {
                return i;
            }
        }
        return numbers.size() > 1 && numbers.get(1).length() <= 2 ? 1 : -1;
    }
}
