package dev.harbinger.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads when something is due from English words, against the day on which they were written. Where words leave a range,
 * the day is the last that fits. Use it on single sentences.
 */
public final class Dates {
    private static final String WHEN =
            "(?:(by|before|until|on|in|at|from|after|since|within|for|due|not later than|no later than|ahead of|during|over)\\s+)?(?:the\\s+)?";
    private static final String WEEKDAY =
            "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\b\\.?";
    private static final String NUMBER =
            "(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty-five|sixty|ninety)";
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty-five", 45),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90));

    private interface Reading {
        /** The last day that fits; null if the words leave it open. */
        LocalDate day(MatchResult words, LocalDate written);
    }

    private record Form(Pattern pattern, boolean exact, Reading reading) {
        /** Words that name an event instead of a day. */
        static Form of(Pattern pattern) {
            return new Form(pattern, false, (m, now) -> null);
        }
    }

    private static final Pattern EVENT = Pattern.compile(
            "\\b(before|by|until|after|ahead of|within)\\s+(?:the\\s+)?(?:[\\p{L}\\d’'-]+\\s+){0,4}?(?:recess|break|summit|elections?|vote|season|term|holidays?|carnival|session|deadline|meeting|budget|monsoon|harvest|ramadan|eid|diwali|turn of the year|labor day|independence day|conference|polls|weekend|summer|winter|month|year|week)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final List<Form> FORMS = List.of(
            form("(\\d{4})-(\\d{2})-(\\d{2})\\b", true, (m, now) -> LocalDate.of(num(m, 2), num(m, 3), num(m, 4))),
            form(
                    "(?:" + WEEKDAY
                            + ",?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–—/]\\s?(\\d{1,2})(?:st|nd|rd|th)?|\\s+(?:and|to|or)\\s+(\\d{1,2}))?\\s+(?:of\\s+)?("
                            + Months.PATTERN + "),?(?:\\s+(\\d{4}))?",
                    true,
                    (m, now) -> inYear(last(m, 3, 4, 5), m.group(6), m.group(7), now)),
            form(
                    "(?:" + WEEKDAY + ",?\\s+)?(" + Months.PATTERN
                            + ")\\s+(\\d{1,2})\\b(?:st|nd|rd|th)?(?:\\s?[-–—/]\\s?(\\d{1,2})|\\s+(?:and|to|or)\\s+(\\d{1,2}))?\\b(?!,?\\d{2})(?:,?\\s+(\\d{4}))?",
                    true,
                    (m, now) -> inYear(last(m, 4, 5, 6), m.group(3), m.group(7), now)),
            form(
                    "(early|late|mid|end|beginning of|start of|middle of|end of|first half of|second half of|first week of|second week of|third week of|last week of)[\\s-]+(?:in\\s+)?("
                            + Months.PATTERN + ")(?:\\s+(\\d{4}))?",
                    false,
                    (m, now) -> part(m.group(2), month(m.group(3), m.group(4), now))),
            form(
                    "(end|close|middle|beginning|start) of (?:the |this |next )?(year|quarter|month|week)\\b",
                    false,
                    (m, now) -> m.group(2).startsWith("e") || m.group(2).startsWith("c")
                            ? endOf(
                                    m.group(3),
                                    now,
                                    m.group().toLowerCase(Locale.ROOT).contains("next"))
                            : null),
            form(
                    "(?:this|coming)\\s+(week|month|quarter|year|summer|autumn|fall|winter|spring|weekend)\\b",
                    false,
                    (m, now) -> endOf(m.group(2), now, false)),
            form(
                    "next\\s+(week|month|quarter|year|summer|autumn|fall|winter|spring|weekend)\\b",
                    false,
                    (m, now) -> endOf(m.group(2), now, true)),
            form(
                    "(first|second|third|fourth|last) quarter(?: of (\\d{4}|this year|next year))?\\b",
                    false, Dates::quarter),
            form(
                    "(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+(?:century|anniversary|floor|time|round|session|amendment|congress|edition|district|circuit|day|year|street|of|plenary|meeting|annual))",
                    true,
                    (m, now) -> onDay(num(m, 2), now)),
            form("this (morning|afternoon|evening)\\b", true, (m, now) -> now),
            form(
                    "(spring|summer|autumn|winter)(?: (?:of )?(\\d{4}))?\\b(?!\\s+(?:break|recess|holidays?|school|games|olympics|crop|harvest|sale|offensive))",
                    false, Dates::season),
            form("(first|second) half of (?:the )?(\\d{4}|year|this year|next year)\\b", false, Dates::half),
            form(WEEKDAY + "\\s+(\\d{1,2})\\b(?!\\s*(?:%|[-–:.]\\d))", true, (m, now) -> onDay(num(m, 3), now)),
            form(WEEKDAY + "\\s+week\\b", true, (m, now) -> weekday(m, now).plusWeeks(1)),
            form("(?:next|this|coming)?\\s*" + WEEKDAY + "(?!\\s+(?:night'?s?|'s))", true, Dates::weekday),
            form(
                    "(tomorrow|today|tonight)\\b",
                    true,
                    (m, now) -> now.plusDays(m.group(2).equalsIgnoreCase("tomorrow") ? 1 : 0)),
            form(
                    "(?:the )?(?:next|coming|following)\\s+(?:" + NUMBER + "\\s+)?(days?|weeks?|months?)\\b",
                    false,
                    Dates::span),
            form(
                    "(?:has|have|gives?|gave|given)\\s+(?:[\\p{L}’'-]{1,20}\\s+){0,3}?" + NUMBER
                            + "[\\s-](days?|weeks?|months?)(?=\\s+(?:to|in which to)\\b)",
                    false,
                    Dates::span),
            form("(?:the )?" + NUMBER + "[\\s-](days?|weeks?|months?|hours?|years?)\\b", false, Dates::span),
            form("(coming|next few|few) (days|weeks|months)\\b", false, (m, now) -> null),
            form("(days|weeks|months)\\b", false, (m, now) -> null),
            Form.of(EVENT),
            form("(christmas|easter|year-end|new year|ramadan|thanksgiving|midnight|noon)\\b", false, Dates::feast),
            form(
                    "(" + Months.PATTERN + ")(?:\\s+(\\d{4}))?(?!\\w)",
                    false,
                    (m, now) -> month(m.group(2), m.group(3), now).atEndOfMonth()),
            form("(20\\d{2})\\b", false, (m, now) -> LocalDate.of(num(m, 2), 12, 31)));

    private static final Patterns PATTERNS =
            new Patterns(FORMS.stream().map(Form::pattern).toList());

    private Dates() {}

    /** All words that say when, in the order of the text; overlapping ones give way to the more exact. */
    public static List<DateWords> find(String text, Span within, LocalDate written) {
        var found = new ArrayList<DateWords>();
        var search = PATTERNS.in(within.of(text));
        for (int i = 0; i < FORMS.size(); i++) {
            var form = FORMS.get(i);
            for (var matcher : search.all(i)) {
                var span = new Span(within.start() + matcher.start(), within.start() + matcher.end());
                if (found.stream()
                                .noneMatch(other -> other.span().start() < span.end()
                                        && span.start() < other.span().end())
                        && isMonthName(matcher, text)) {
                    found.add(new DateWords(span, span.of(text).strip(), day(form, matcher, written), form.exact()));
                }
            }
        }
        found.sort((a, b) -> a.span().start() - b.span().start());
        return found;
    }

    /** "may" and "march" are months only with a capital; a bare time span says when only behind "within" and the like. */
    private static boolean isMonthName(MatchResult matcher, String text) {
        var words = matcher.group();
        var bareSpan =
                words.matches("(?i)(?:(?:on|at|from|since|for|over|during|after)\\s+)?(?:the\\s+)?(?:days|weeks|months|"
                        + NUMBER + "[\\s-](?:days?|weeks?|months?|hours?|years?))");
        var month = Pattern.compile("\\b(may|march|mar|sat|sun|wed|mon|fri|dec|jan|sep)\\b")
                .matcher(words)
                .find();
        return !month && (!bareSpan || words.toLowerCase(Locale.ROOT).startsWith("over "));
    }

    private static LocalDate day(Form form, MatchResult matcher, LocalDate written) {
        try {
            var day = form.reading().day(matcher, written);
            var before = "before".equalsIgnoreCase(matcher.group(1)) || "ahead of".equalsIgnoreCase(matcher.group(1));
            if (day == null || !before) {
                return day;
            }
            return form.exact() ? day.minusDays(1) : startOf(form, day, matcher);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** "Before March" ends with February; before other ranges the range itself is kept. */
    private static LocalDate startOf(Form form, LocalDate day, MatchResult matcher) {
        var wholeMonth = matcher.group().matches("(?i)before\\s+" + Months.PATTERN + "(?:\\s+\\d{4})?");
        return wholeMonth ? YearMonth.from(day).atDay(1).minusDays(1) : day;
    }

    private static Form form(String words, boolean exact, Reading reading) {
        return new Form(Pattern.compile("\\b" + WHEN + words, Pattern.CASE_INSENSITIVE), exact, reading);
    }

    private static int num(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int last(MatchResult m, int... groups) {
        int found = 0;
        for (int group : groups) {
            found = m.group(group) == null ? found : num(m, group);
        }
        return found;
    }

    /** Without a year, the next such day; one that passed less than two months ago is that one. */
    private static LocalDate inYear(int day, String month, String year, LocalDate now) {
        return year == null
                ? nextYear(LocalDate.of(now.getYear(), Months.of(month), day), now)
                : LocalDate.of(Integer.parseInt(year), Months.of(month), day);
    }

    private static LocalDate onDay(int day, LocalDate now) {
        var month = YearMonth.from(now);
        return day < now.getDayOfMonth() ? month.plusMonths(1).atDay(day) : month.atDay(day);
    }

    private static LocalDate nextYear(LocalDate day, LocalDate now) {
        return day.isBefore(now.minusDays(60)) ? day.plusYears(1) : day;
    }

    private static YearMonth month(String name, String year, LocalDate now) {
        Month month = Months.of(name);
        if (year != null) {
            return YearMonth.of(Integer.parseInt(year), month);
        }
        var thisYear = YearMonth.of(now.getYear(), month);
        return thisYear.isBefore(YearMonth.from(now)) ? thisYear.plusYears(1) : thisYear;
    }

    private static LocalDate part(String part, YearMonth month) {
        var lower = part.toLowerCase(Locale.ROOT);
        if (lower.startsWith("early") || lower.startsWith("beginning") || lower.startsWith("start")) {
            return month.atDay(10);
        }
        if (lower.startsWith("mid")) {
            return month.atDay(20);
        }
        if (lower.startsWith("first half")) {
            return month.atDay(15);
        }
        if (lower.endsWith("week of") && !lower.startsWith("last")) {
            return month.atDay(lower.startsWith("first") ? 7 : lower.startsWith("second") ? 14 : 21);
        }
        return month.atEndOfMonth();
    }

    private static LocalDate endOf(String unit, LocalDate now, boolean next) {
        int more = next ? 1 : 0;
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "week", "weekend" -> now.plusWeeks(more).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case "month" -> YearMonth.from(now).plusMonths(more).atEndOfMonth();
            case "quarter" ->
                YearMonth.of(now.getYear(), now.getMonth().firstMonthOfQuarter())
                        .plusMonths(2 + 3L * more)
                        .atEndOfMonth();
            case "year" -> LocalDate.of(now.getYear() + more, 12, 31);
            case "spring" -> season(now, 5);
            case "summer" -> season(now, 8);
            case "autumn", "fall" -> season(now, 11);
            default -> season(now, 2);
        };
    }

    private static LocalDate season(MatchResult m, LocalDate now) {
        var end = endOf(m.group(2), now, false);
        return m.group(3) == null
                ? end
                : YearMonth.of(num(m, 3), end.getMonth()).atEndOfMonth();
    }

    private static LocalDate season(LocalDate now, int lastMonth) {
        var end = YearMonth.of(now.getYear(), lastMonth).atEndOfMonth();
        return end.isBefore(now) ? YearMonth.from(end.plusYears(1)).atEndOfMonth() : end;
    }

    private static LocalDate quarter(MatchResult m, LocalDate now) {
        int quarter =
                List.of("first", "second", "third", "fourth").indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1;
        return YearMonth.of(year(m.group(3), now), quarter == 0 ? 12 : 3 * quarter)
                .atEndOfMonth();
    }

    private static LocalDate half(MatchResult m, LocalDate now) {
        return YearMonth.of(year(m.group(3), now), m.group(2).equalsIgnoreCase("first") ? 6 : 12)
                .atEndOfMonth();
    }

    private static int year(String words, LocalDate now) {
        if (words != null && words.matches("\\d{4}")) {
            return Integer.parseInt(words);
        }
        return now.getYear() + ("next year".equalsIgnoreCase(words) ? 1 : 0);
    }

    private static LocalDate weekday(MatchResult m, LocalDate now) {
        var start = m.group(2).substring(0, 2).toUpperCase(Locale.ROOT);
        for (var day : DayOfWeek.values()) {
            if (day.name().startsWith(start)) {
                return now.with(TemporalAdjusters.next(day));
            }
        }
        return null;
    }

    private static LocalDate span(MatchResult m, LocalDate now) {
        var count = m.group(2) == null ? 1 : count(m.group(2));
        return switch (m.group(3).substring(0, 1).toLowerCase(Locale.ROOT)) {
            case "d" -> now.plusDays(count);
            case "w" -> now.plusWeeks(count);
            case "m" -> now.plusMonths(count);
            case "y" -> now.plusYears(count);
            default -> now.plusDays((count + 23) / 24);
        };
    }

    private static int count(String words) {
        return words.matches("\\d+") ? Integer.parseInt(words) : NUMBERS.get(words.toLowerCase(Locale.ROOT));
    }

    private static LocalDate feast(MatchResult m, LocalDate now) {
        return switch (m.group(2).toLowerCase(Locale.ROOT)) {
            case "christmas" -> inYear(25, "dec", null, now);
            case "year-end", "new year" -> LocalDate.of(now.getYear(), 12, 31);
            case "easter" -> next(Dates::easter, now);
            case "thanksgiving" -> next(Dates::thanksgiving, now);
            default -> null;
        };
    }

    /** The next feast of a moveable kind; one that passed less than two months ago is that one. */
    private static LocalDate next(IntFunction<LocalDate> ofYear, LocalDate now) {
        var feast = ofYear.apply(now.getYear());
        return feast.isBefore(now.minusDays(60)) ? ofYear.apply(now.getYear() + 1) : feast;
    }

    private static LocalDate thanksgiving(int year) {
        return YearMonth.of(year, Month.NOVEMBER)
                .atDay(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
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
