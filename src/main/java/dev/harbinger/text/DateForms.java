package dev.harbinger.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The forms of words that say when something is due, those that tell more before those that tell less. */
final class DateForms {
    private static final int LONGEST_MONTH = 31;
    private static final int MOST_WEEKS = 5;
    private static final String WEEKDAY =
            "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\b\\.?";
    private static final String NO_DAY =
            "(?!\\s+(?:century|anniversary|floor|time|round|session|amendment|congress|edition|district|circuit|day|year|street|of|plenary|meeting|annual))";
    private static final String BEFORE_DAY = "(?:" + WEEKDAY + ",?\\s+(?:the\\s+)?)?";
    private static final String BEHIND_DAY = "(?:,?\\s*\\(" + WEEKDAY + "\\))?";
    private static final String MONTH = "(" + Months.PATTERN + ")";
    private static final String YEAR = "(?:\\s+(\\d{4}|['’]\\d{2}))?";
    private static final String PART = "early|late|mid|end|beginning of|start of|middle of|end of";
    /** How long something takes, which says when only behind "within" and the like. */
    static final Pattern BARE_SPAN =
            Pattern.compile("(?i)(?:(?:on|at|from|since|for|over|during|after)\\s+)?(?:the\\s+)?(?:days|weeks|months|"
                    + NumberWords.COUNT + "[\\s-](?:days?|weeks?|fortnights?|months?|hours?|years?))");

    /** Reads what a form matched. */
    interface Reading {
        /** The last day that fits; null if the words leave it open. */
        LocalDate day(MatchResult words, LocalDate written);
    }

    /**
     * @param pattern its first group is the preposition, if the form has one of its own
     * @param led whether any preposition may stand before it
     * @param exact whether the words name a single day
     */
    record Form(Pattern pattern, boolean led, boolean exact, Reading reading) {}

    /** Words that name an event instead of a day. */
    private static final String EVENT =
            "(before|by|until|after|ahead of|within)\\s+(?:the\\s+)?(?:[\\p{L}\\d’'-]+\\s+){0,4}?(?:recess|break|summit|elections?|vote|season|term|holidays?|carnival|session|deadline|meeting|budget|monsoon|harvest|ramadan|eid|diwali|turn of the year|labor day|independence day|conference|polls|weekend|summer|winter|month|year|week)\\b";

    static final List<Form> ALL = List.of(
            form("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)", true, (m, now) -> LocalDate.of(num(m, 2), num(m, 3), num(m, 4))),
            form(
                    "(?:week\\s+(?:of|beginning|commencing|starting)|w/c)\\s+(?:" + WEEKDAY
                            + ",?\\s+)?(?:the\\s+)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + "|" + MONTH
                            + "\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b)(?:,?\\s+(\\d{4}))?",
                    false,
                    (m, now) -> LastDays.endOfWeek(
                            day(last(m, 3, 6), m.group(m.group(4) == null ? 5 : 4), m.group(7), now))),
            form(
                    BEFORE_DAY
                            + "(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–—/]\\s?(\\d{1,2})(?:st|nd|rd|th)?|\\s+(?:and|to|or)\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?)?(?:\\s+(?:of\\s+)?|-)"
                            + MONTH + ",?(?:(?:\\s+|-)(\\d{4})|\\s+(['’]\\d{2})|-(\\d{2})\\b)?" + BEHIND_DAY,
                    true,
                    (m, now) -> day(last(m, 3, 4, 5), m.group(6), first(m, 7, 8, 9), now)),
            form(
                    BEFORE_DAY + MONTH
                            + "\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:\\s?[-–—/]\\s?(\\d{1,2})|\\s+(?:and|to|or)\\s+(\\d{1,2}))?(?:st|nd|rd|th)?\\b(?!,?\\d{2})(?:,?\\s+(\\d{4}))?"
                            + BEHIND_DAY,
                    true,
                    (m, now) -> day(last(m, 4, 5, 6), m.group(3), m.group(7), now)),
            form(
                    NumberWords.place(LONGEST_MONTH) + "\\s+(?:day\\s+)?of\\s+" + MONTH + YEAR,
                    true,
                    (m, now) -> day(
                            NumberWords.ordinal(m.group(2)) == 0
                                    ? LastDays.month(m.group(3), m.group(4), now)
                                            .lengthOfMonth()
                                    : NumberWords.ordinal(m.group(2)),
                            m.group(3),
                            m.group(4),
                            now)),
            form(
                    NumberWords.place(MOST_WEEKS) + "\\s+" + WEEKDAY + "\\s+(?:of|in)\\s+" + MONTH + YEAR,
                    true,
                    (m, now) -> LastDays.weekdayOf(
                            LastDays.month(m.group(4), m.group(5), now), NumberWords.ordinal(m.group(2)), m.group(3))),
            form(
                    BEFORE_DAY + "(\\d{1,2})([/.])(\\d{1,2})\\4(\\d{4}|\\d{2})\\b(?![/.]\\d)",
                    true,
                    (m, now) -> m.group(4).equals("/") && mayBeEither(num(m, 3), num(m, 5))
                            ? null
                            : LastDays.ofNumbers(num(m, 3), num(m, 5), m.group(6), now)),
            numbers(
                    "(?:(by|before|until|on|from|after|since|due|not later than|no later than)\\s+|(?:" + WEEKDAY
                            + ")\\s+)",
                    ""),
            numbers("()()", "(?=:|\\s+[–—-]\\s|\\s{2}|\\t)"),
            numbers("(?<=,\\s)()()", "(?=[.)]{0,2}$)"),
            form(
                    "(" + PART
                            + "|first half of|second half of|first fortnight of|second fortnight of|first days of|opening days of|last days of|first week of|second week of|third week of|last week of)[\\s-]+(?:in\\s+)?"
                            + MONTH + YEAR,
                    false,
                    (m, now) -> LastDays.partOf(LastDays.month(m.group(3), m.group(4), now), m.group(2))),
            form(
                    "(" + PART + ")[\\s-]+(?:in\\s+)?(20\\d{2})\\b",
                    false,
                    (m, now) -> LastDays.partOf(num(m, 3), m.group(2))),
            form(
                    "(early|late|mid)[\\s-]+(?:in\\s+)?(?:the\\s+)?(this |next |coming )?(week|month|year|spring|summer|autumn|fall|winter)\\b(?!\\s+(?:break|recess|holidays?))",
                    false,
                    (m, now) -> LastDays.partOf(
                            m.group(4),
                            m.group(2),
                            "next ".equalsIgnoreCase(m.group(3)) && m.group(4).matches("(?i)week|month|year"),
                            now)),
            form(
                    "(end|close|middle|beginning|start) of (?:the |this |next )?(year|quarter|month|week)\\b",
                    false,
                    (m, now) ->
                            m.group(2).matches("(?i)end|close") ? LastDays.endOf(m.group(3), isNext(m), now) : null),
            form(
                    "(?:this|coming)\\s+(week|month|quarter|year|summer|autumn|fall|winter|spring|weekend)\\b",
                    false,
                    (m, now) -> LastDays.endOf(m.group(2), false, now)),
            form(
                    "next\\s+(week|month|quarter|year|summer|autumn|fall|winter|spring|weekend)\\b",
                    false,
                    (m, now) -> LastDays.endOf(m.group(2), true, now)),
            form(
                    "(midweek|mid-week)\\b",
                    false,
                    (m, now) -> LastDays.endOfWeek(now).minusDays(3)),
            form(
                    "(first|second|third|fourth|last) quarter(?: of (\\d{4}|this year|next year))?\\b",
                    false,
                    (m, now) -> LastDays.quarter(
                            NumberWords.ordinal(m.group(2)) == 0 ? 4 : NumberWords.ordinal(m.group(2)),
                            year(m.group(3), now))),
            form(
                    "(?:end(?:[\\s-]of)?[\\s-])?(?:q([1-4])|([1-4])q)(?:\\s*(?:of\\s+)?(\\d{4}|['’]?\\d{2}))?\\b(?!\\s+(?:results?|earnings|profits?|sales|revenues?|figures|numbers|gdp|growth))",
                    false, (m, now) -> LastDays.quarter(last(m, 2, 3), year(m.group(4), now))),
            form(
                    WEEKDAY + "\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s*(?:%|[-–:.]\\d))" + NO_DAY,
                    true,
                    (m, now) -> LastDays.on(num(m, 3), now)),
            form("(\\d{1,2})(?:st|nd|rd|th)\\b" + NO_DAY, true, (m, now) -> LastDays.on(num(m, 2), now)),
            form("this (morning|afternoon|evening)\\b", true, (m, now) -> now),
            form(
                    "(spring|summer|autumn|winter)(?: (?:of )?(\\d{4}))?\\b(?!\\s+(?:break|recess|holidays?|school|games|olympics|crop|harvest|sale|offensive))",
                    false, (m, now) -> LastDays.season(m.group(2), m.group(3), now)),
            form(
                    "(first|second) half of (?:the )?(\\d{4}|year|this year|next year)\\b",
                    false, (m, now) -> LastDays.half(NumberWords.ordinal(m.group(2)), year(m.group(3), now))),
            form(
                    "(?:h([12])|([12])h)(?:\\s*(?:of\\s+)?(20\\d{2}|['’]?2\\d))?\\b(?!\\s+(?:results?|earnings|profits?|sales|revenues?|figures|numbers))",
                    false, (m, now) -> LastDays.half(last(m, 2, 3), year(m.group(4), now))),
            form(
                    WEEKDAY + "\\s+week\\b",
                    true,
                    (m, now) -> LastDays.weekday(m.group(2), now).plusWeeks(1)),
            form(
                    "(?:a\\s+week\\s+on|a\\s+week\\s+from)\\s+" + WEEKDAY,
                    true,
                    (m, now) -> LastDays.weekday(m.group(2), now).plusWeeks(1)),
            form(
                    "(?:(?:next|this|coming)\\s+)?" + WEEKDAY + "(?!\\s+(?:night'?s?|'s))",
                    true,
                    (m, now) -> LastDays.weekday(m.group(2), now)),
            form("day after tomorrow\\b", true, (m, now) -> now.plusDays(2)),
            form(
                    "(tomorrow|today|tonight)\\b(\\s+week\\b)?",
                    true,
                    (m, now) -> now.plusDays(
                            (m.group(2).equalsIgnoreCase("tomorrow") ? 1 : 0) + (m.group(3) == null ? 0 : 7))),
            form(
                    "(?:the )?(?:next|coming|following)\\s+(?:" + NumberWords.COUNT
                            + "\\s+)?(days?|weeks?|fortnights?|months?)\\b",
                    false,
                    DateForms::span),
            form(
                    "(?:has|have|gives?|gave|given)\\s+(?:[\\p{L}’'-]{1,20}\\s+){0,3}?" + NumberWords.COUNT
                            + "[\\s-](days?|weeks?|fortnights?|months?)(?=\\s+(?:to|in which to)\\b)",
                    false,
                    DateForms::span),
            form(
                    "(?:the )?" + NumberWords.COUNT + "[\\s-](days?|weeks?|fortnights?|months?|hours?|years?)\\b",
                    false,
                    DateForms::span),
            form("(coming|next few|few) (days|weeks|months)\\b", false, (m, now) -> null),
            form("(days|weeks|months)\\b", false, (m, now) -> null),
            own(
                    "(by|before|until|on|at|over|during)\\s+the\\s+weekend\\b(?!\\s+of)",
                    false,
                    (m, now) -> LastDays.endOfWeek(now)),
            own("(in)\\s+the\\s+new year\\b(?!['’])", false, (m, now) -> LocalDate.of(now.getYear() + 1, 1, 31)),
            form(
                    "(year[\\s-]end|year['’]s end|year is out|new year)\\b(?!['’])",
                    false,
                    (m, now) -> LastDays.endOf("year", false, now)),
            own(EVENT, false, (m, now) -> null),
            form(
                    "(christmas|easter|ramadan|thanksgiving|midnight|noon)\\b(?!,?\\s+on\\b)",
                    false,
                    (m, now) -> LastDays.feast(m.group(2), now)),
            form(
                    MONTH + YEAR + "(?!\\w)",
                    false,
                    (m, now) -> LastDays.month(m.group(2), m.group(3), now).atEndOfMonth()),
            form("(20\\d{2})\\b", false, (m, now) -> LocalDate.of(num(m, 2), 12, 31)));

    private DateForms() {}

    private static Form form(String words, boolean exact, Reading reading) {
        return new Form(Pattern.compile("\\b()" + words, Pattern.CASE_INSENSITIVE), true, exact, reading);
    }

    private static Form own(String words, boolean exact, Reading reading) {
        return new Form(Pattern.compile("\\b" + words, Pattern.CASE_INSENSITIVE), false, exact, reading);
    }

    /** "18/3" without a year is a day only where something else says so, and told only if it cannot be read in two ways. */
    private static Form numbers(String before, String behind) {
        var words = before + "(\\d{1,2})/(\\d{1,2})\\b(?!\\s*(?:%|/|of\\b))" + behind;
        return own(
                words,
                true,
                (m, now) ->
                        mayBeEither(num(m, 3), num(m, 4)) ? null : LastDays.ofNumbers(num(m, 3), num(m, 4), null, now));
    }

    /** Whether "5/6" may be the fifth of June and the sixth of May. */
    private static boolean mayBeEither(int first, int second) {
        return first <= LastDays.MONTHS && second <= LastDays.MONTHS && first != second;
    }

    private static LocalDate day(int day, String month, String year, LocalDate now) {
        return LastDays.on(day, Months.of(month), year, now);
    }

    private static LocalDate span(MatchResult m, LocalDate now) {
        return LastDays.behind(m.group(2) == null ? 1 : NumberWords.count(m.group(2)), m.group(3), now);
    }

    private static int year(String words, LocalDate now) {
        return words != null && words.matches("['’]?\\d+")
                ? LastDays.year(words)
                : now.getYear() + ("next year".equalsIgnoreCase(words) ? 1 : 0);
    }

    private static boolean isNext(MatchResult m) {
        return m.group().toLowerCase(Locale.ROOT).contains("next");
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

    private static String first(MatchResult m, int... groups) {
        for (int group : groups) {
            if (m.group(group) != null) {
                return m.group(group);
            }
        }
        return null;
    }
}
