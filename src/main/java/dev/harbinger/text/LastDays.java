package dev.harbinger.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Reckons the last day that fits words, seen from the day on which they were written. Words and names are those of English, in
 * any case; a day that does not exist is a {@link java.time.DateTimeException}.
 */
final class LastDays {
    static final int MONTHS = 12;
    private static final int LATELY = 60;
    private static final int CENTURY = 2000;

    private LastDays() {}

    /** Without a year, the next such day; one that passed less than two months ago is that one. */
    static LocalDate on(int day, Month month, String year, LocalDate now) {
        if (year != null) {
            return LocalDate.of(year(year), month, day);
        }
        var thisYear = MonthDay.of(month, day).atYear(now.getYear());
        return isLongPast(thisYear, now) ? thisYear.plusYears(1) : thisYear;
    }

    /** A day of this month, or of the next if it has passed. */
    static LocalDate on(int day, LocalDate now) {
        var month = YearMonth.from(now);
        return day < now.getDayOfMonth() ? month.plusMonths(1).atDay(day) : month.atDay(day);
    }

    /** "18/3/2027": the day goes first wherever both readings are days. */
    static LocalDate ofNumbers(int first, int second, String year, LocalDate now) {
        return second > MONTHS ? on(second, Month.of(first), year, now) : on(first, Month.of(second), year, now);
    }

    /** "2027", "’27" or "27". */
    static int year(String digits) {
        int year = Integer.parseInt(digits.replaceFirst("^['’]", ""));
        return year < 100 ? CENTURY + year : year;
    }

    /** Without a year, the next month of that name, which may be this one. */
    static YearMonth month(String name, String year, LocalDate now) {
        var month = Months.of(name);
        if (year != null) {
            return YearMonth.of(year(year), month);
        }
        var thisYear = YearMonth.of(now.getYear(), month);
        return thisYear.isBefore(YearMonth.from(now)) ? thisYear.plusYears(1) : thisYear;
    }

    /** "Early", "second half of", "first week of" a month. */
    static LocalDate partOf(YearMonth month, String part) {
        var lower = part.toLowerCase(Locale.ROOT);
        if (isBeginning(lower)) {
            return month.atDay(10);
        }
        if (isMiddle(lower)) {
            return month.atDay(20);
        }
        if (lower.matches("first (?:half|fortnight) of")) {
            return month.atDay(15);
        }
        if (lower.matches("(?:first|opening) days of")) {
            return month.atDay(7);
        }
        if (lower.endsWith("week of") && !lower.startsWith("last")) {
            return month.atDay(lower.startsWith("first") ? 7 : lower.startsWith("second") ? 14 : 21);
        }
        return month.atEndOfMonth();
    }

    /** "Early", "mid" or "late" in a year: the end of its first, second or last four months. */
    static LocalDate partOf(int year, String part) {
        var lower = part.toLowerCase(Locale.ROOT);
        return YearMonth.of(year, isBeginning(lower) ? 4 : isMiddle(lower) ? 8 : 12)
                .atEndOfMonth();
    }

    /** "Early next week", "late this month". */
    static LocalDate partOf(String unit, String part, boolean next, LocalDate now) {
        var end = endOf(unit, next, now);
        var lower = part.toLowerCase(Locale.ROOT);
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "year" -> partOf(end.getYear(), part);
            case "month" -> partOf(YearMonth.from(end), part);
            case "week" -> end.minusDays(isBeginning(lower) ? 5 : isMiddle(lower) ? 3 : 0);
            default -> end.minusMonths(isBeginning(lower) ? 2 : isMiddle(lower) ? 1 : 0);
        };
    }

    private static boolean isBeginning(String part) {
        return part.startsWith("early") || part.startsWith("beginning") || part.startsWith("start");
    }

    private static boolean isMiddle(String part) {
        return part.startsWith("mid");
    }

    /** The end of this or the next week, month, quarter, year or season. */
    static LocalDate endOf(String unit, boolean next, LocalDate now) {
        int more = next ? 1 : 0;
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "week", "weekend" -> endOfWeek(now.plusWeeks(more));
            case "month" -> YearMonth.from(now).plusMonths(more).atEndOfMonth();
            case "quarter" ->
                YearMonth.of(now.getYear(), now.getMonth().firstMonthOfQuarter())
                        .plusMonths(2 + 3L * more)
                        .atEndOfMonth();
            case "year" -> LocalDate.of(now.getYear() + more, 12, 31);
            case "spring" -> season(now, Month.MAY);
            case "summer" -> season(now, Month.AUGUST);
            case "autumn", "fall" -> season(now, Month.NOVEMBER);
            default -> season(now, Month.FEBRUARY);
        };
    }

    static LocalDate endOfWeek(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private static LocalDate season(LocalDate now, Month last) {
        var end = YearMonth.of(now.getYear(), last).atEndOfMonth();
        return end.isBefore(now) ? YearMonth.from(end.plusYears(1)).atEndOfMonth() : end;
    }

    /** The end of a season of a year; the next one if the year is null. */
    static LocalDate season(String name, String year, LocalDate now) {
        var end = endOf(name, false, now);
        return year == null ? end : YearMonth.of(year(year), end.getMonth()).atEndOfMonth();
    }

    static LocalDate quarter(int number, int year) {
        return YearMonth.of(year, 3 * number).atEndOfMonth();
    }

    static LocalDate half(int number, int year) {
        return YearMonth.of(year, 6 * number).atEndOfMonth();
    }

    /** The next such day after the writing. */
    static LocalDate weekday(String name, LocalDate now) {
        return now.with(TemporalAdjusters.next(dayOfWeek(name)));
    }

    /** "The last Friday of March"; the last of a month for an ordinal of 0. */
    static LocalDate weekdayOf(YearMonth month, int ordinal, String weekday) {
        var day = dayOfWeek(weekday);
        return month.atDay(1)
                .with(
                        ordinal == 0
                                ? TemporalAdjusters.lastInMonth(day)
                                : TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
    }

    private static DayOfWeek dayOfWeek(String name) {
        var start = name.substring(0, 2).toUpperCase(Locale.ROOT);
        for (var day : DayOfWeek.values()) {
            if (day.name().startsWith(start)) {
                return day;
            }
        }
        throw new IllegalArgumentException(name + " is no day of the week");
    }

    /** So many days, weeks, fortnights, months, hours or years from the writing. */
    static LocalDate behind(int count, String unit, LocalDate now) {
        return switch (unit.substring(0, 1).toLowerCase(Locale.ROOT)) {
            case "d" -> now.plusDays(count);
            case "w" -> now.plusWeeks(count);
            case "f" -> now.plusWeeks(2L * count);
            case "m" -> now.plusMonths(count);
            case "y" -> now.plusYears(count);
            default -> now.plusDays((count + 23) / 24);
        };
    }

    /** A day that returns each year; null for those that no calendar tells. */
    static LocalDate feast(String name, LocalDate now) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "christmas" -> on(25, Month.DECEMBER, null, now);
            case "easter" -> next(LastDays::easter, now);
            case "thanksgiving" -> next(LastDays::thanksgiving, now);
            default -> null;
        };
    }

    /** The next feast of a moveable kind; one that passed less than two months ago is that one. */
    private static LocalDate next(IntFunction<LocalDate> ofYear, LocalDate now) {
        var feast = ofYear.apply(now.getYear());
        return isLongPast(feast, now) ? ofYear.apply(now.getYear() + 1) : feast;
    }

    private static boolean isLongPast(LocalDate day, LocalDate now) {
        return day.isBefore(now.minusDays(LATELY));
    }

    private static LocalDate thanksgiving(int year) {
        return weekdayOf(YearMonth.of(year, Month.NOVEMBER), 4, "thursday");
    }

    /** Easter of the Gregorian calendar (the anonymous algorithm of Nature, 20 April 1876, as in Meeus, Astronomical Algorithms, 1991). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * toSunday) / 451;
        int day = epact + toSunday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
