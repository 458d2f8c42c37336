package dev.harbinger.extraction;

import dev.harbinger.text.DateWords;
import dev.harbinger.text.Dates;
import dev.harbinger.text.Span;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The day that a line of an agenda begins with.
 *
 * @param day null if the line begins with none
 * @param words as the text says it; empty if none
 * @param end offset just behind the day, its hour and the marks that part both from the event
 */
record DayPrefix(LocalDate day, String words, int end) {
    private static final int LONGEST = 48;
    private static final Pattern MAY_BEGIN = Pattern.compile(
            "(?i)^\\W{0,3}(?:\\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|early|mid|late|end|by |on |net |q[1-4]|week |w/c)");
    /** A day begins no later: behind a mark, or "NET" (no earlier than) in calendars of launches. */
    private static final int LONGEST_BEFORE = 4;

    /** "Thurs." is a short name of a day, "MONDAY." is a whole one with a full stop behind it. */
    private static final int LONGEST_SHORT = 6;

    private static final String WEEKDAYS = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?";
    private static final Pattern PARTING = Pattern.compile(
            "(?i)^(?:\\s*\\(" + WEEKDAYS + "(?:\\s*[-–—]\\s*" + WEEKDAYS
                    + ")?\\))?(?:,? (?:court|courtroom|room) \\w{1,4}|,\\s[\\p{L}’' -]{2,24}(?=[.:]\\s))?(?:,?\\s*\\(?(?:at )?\\d{1,2}[.:]\\d{2}\\s*(?:[ap]\\.?m\\.?|GMT|UTC|BST|CET|ET|EDT|EST)?\\)?(?:\\s*\\([^)]{2,20}\\))?)?\\s*(?:[:—–|•·.-]|\\s-\\s|$)?\\s*");
    private static final Pattern HOUR =
            Pattern.compile("^\\d{1,2}[.:]\\d{2}(?:\\s*(?:[ap]\\.?m\\.?|GMT|UTC|CET|ET))?\\s+");

    /** Reads the beginning of a line; never null. */
    static DayPrefix of(String text, int start, int end, LocalDate written) {
        var line = text.substring(start, Math.min(end, start + LONGEST));
        if (!MAY_BEGIN.matcher(line).find()) {
            return new DayPrefix(null, "", start);
        }
        for (var words : Dates.find(text, new Span(start, start + line.length()), written)) {
            if (words.span().start() - start <= LONGEST_BEFORE
                    && words.day() != null
                    && !words.words().matches("(?i)(?:since|after) .*")) {
                return parted(text, words, end, start);
            }
            break;
        }
        var hour = HOUR.matcher(line);
        return new DayPrefix(null, "", hour.find() ? start + hour.end() : start);
    }

    /** Only a mark, an hour, a gap or the end of the line parts a day from its event; "1 May brings …" is a sentence. */
    private static DayPrefix parted(String text, DateWords day, int end, int start) {
        int behind = day.span().end();
        var rest = PARTING.matcher(text.substring(behind, Math.min(end, behind + LONGEST)));
        var marked = rest.find() && rest.group().matches("(?s).*(?:[:—–|•·.-]|\\d|\\s{2}|\t).*");
        var full = day.words().endsWith(".") && day.words().length() > LONGEST_SHORT;
        if (marked || full || behind + rest.end() >= end) {
            return new DayPrefix(day.day(), day.words(), Math.min(end, behind + rest.end()));
        }
        return new DayPrefix(null, "", start);
    }
}
