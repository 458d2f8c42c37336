package dev.harbinger.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads when something is due from English words, against the day on which they were written. Where words leave a range,
 * the day is the last that fits. Use it on single sentences.
 */
public final class Dates {
    private static final Patterns PATTERNS =
            new Patterns(DateForms.ALL.stream().map(DateForms.Form::pattern).toList());
    /** What is a word, or the verb of another, unless it begins with a capital. */
    private static final Pattern NO_NAME = Pattern.compile("\\b(may|march|mar|sat|sun|wed|mon|fri|dec|jan|sep)\\b");

    /** What may stand before words that say when. */
    private static final Pattern LEAD = Pattern.compile(
            "(?i)(?:(?<![\\p{L}\\d])(by|before|until|on|in|at|from|after|since|within|for|due|not later than|no later than|ahead of|during|over)\\s+)?(?:(?<![\\p{L}\\d])the\\s+)?$");

    private static final int LONGEST_LEAD = 28;
    private static final Pattern BEFORE = Pattern.compile("(?i)before|ahead of");
    private static final Pattern MONTH = Pattern.compile("(?i)" + Months.PATTERN + "(?:\\s+(?:\\d{4}|['’]\\d{2}))?");
    /** "30 June–2 July", "from 12 March to 2 April": one range of days. */
    private static final Pattern RANGE = Pattern.compile("\\s?(?:[-–—/]|and|or|to|until|till|through)\\s?");
    /** Of what comes at the earliest, nothing tells the last day. */
    private static final Pattern NOT_EARLIER =
            Pattern.compile("(?i)\\b(?:not?|n['’]t|never)\\s+(?:earlier\\s+than\\s+)?$");

    private static final Pattern AT_EARLIEST = Pattern.compile("(?i)^,?\\s+at the (?:very )?earliest\\b");
    private static final int AROUND = 24;

    private Dates() {}

    /** All words that say when, in the order of the text; overlapping ones give way to the more exact. */
    public static List<DateWords> find(String text, Span within, LocalDate written) {
        var found = new ArrayList<DateWords>();
        var search = PATTERNS.in(within.of(text));
        for (int i = 0; i < DateForms.ALL.size(); i++) {
            var form = DateForms.ALL.get(i);
            for (var match : search.all(i)) {
                read(form, match, text, within, written)
                        .filter(words -> found.stream().noneMatch(other -> overlap(other.span(), words.span())))
                        .ifPresent(found::add);
            }
        }
        found.sort((a, b) -> a.span().start() - b.span().start());
        return joined(found, text);
    }

    private static Optional<DateWords> read(
            DateForms.Form form, MatchResult match, String text, Span within, LocalDate written) {
        int start = within.start() + match.start();
        var lead = LEAD.matcher(
                text.substring(form.led() ? Math.max(within.start(), start - LONGEST_LEAD) : start, start));
        var led = lead.find();
        var span = new Span(led ? start - lead.group().length() : start, within.start() + match.end());
        if (!saysWhen(span.of(text))) {
            return Optional.empty();
        }
        var preposition = form.led() ? led ? lead.group(1) : null : match.group(1);
        var day = isEarliest(span, text) ? null : day(form, match, preposition, written);
        return Optional.of(new DateWords(span, span.of(text).strip(), day, form.exact()));
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** "may" and "march" are months only with a capital; a bare time span says when only behind "within" and the like. */
    private static boolean saysWhen(String words) {
        var bare = DateForms.BARE_SPAN.matcher(words).matches() && !words.regionMatches(true, 0, "over ", 0, 5);
        return !bare && !NO_NAME.matcher(words).find();
    }

    /** Two days between which there is nothing but what makes them a range count as one, up to the last. */
    private static List<DateWords> joined(List<DateWords> found, String text) {
        var joined = new ArrayList<DateWords>();
        for (var words : found) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isRange(last, words, text)) {
                var span = new Span(last.span().start(), words.span().end());
                joined.set(joined.size() - 1, new DateWords(span, span.of(text).strip(), words.day(), true));
            } else {
                joined.add(words);
            }
        }
        return joined;
    }

    private static boolean isRange(DateWords first, DateWords second, String text) {
        return first.exact()
                && second.exact()
                && first.day() != null
                && second.day() != null
                && first.day().isBefore(second.day())
                && RANGE.matcher(
                                text.substring(first.span().end(), second.span().start()))
                        .matches();
    }

    private static LocalDate day(DateForms.Form form, MatchResult match, String preposition, LocalDate written) {
        try {
            var day = form.reading().day(match, written);
            if (day == null
                    || preposition == null
                    || !BEFORE.matcher(preposition).matches()) {
                return day;
            }
            return form.exact() ? day.minusDays(1) : startOf(day, match.group());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** "Not before 20 March", "20 March at the earliest". */
    private static boolean isEarliest(Span span, String text) {
        var before = text.substring(Math.max(0, span.start() - AROUND), span.start());
        var behind = text.substring(span.end(), Math.min(text.length(), span.end() + AROUND));
        var words = span.of(text);
        return NOT_EARLIER.matcher(before).find()
                        && (words.regionMatches(true, 0, "before", 0, 6)
                                || before.stripTrailing().endsWith("than"))
                || AT_EARLIEST.matcher(behind).find();
    }

    /** "Before March" ends with February; before other ranges the range itself is kept. */
    private static LocalDate startOf(LocalDate day, String words) {
        return MONTH.matcher(words).matches() ? YearMonth.from(day).atDay(1).minusDays(1) : day;
    }
}
