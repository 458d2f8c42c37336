package dev.harbinger.extraction;

import dev.harbinger.text.DateWords;
import dev.harbinger.text.Dates;
import dev.harbinger.text.Span;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells on which day each line of a text tells something: the one that it begins with or that introduces it, that of the line
 * above, of the announcement or group that it stands under, or of the sitting whose agenda the whole text is.
 */
final class LineDays {
    static final DayPrefix NO_DAY = new DayPrefix(null, "", 0);

    private static final Pattern AGENDA = Pattern.compile(
            "(?i)\\b(?:agenda|order paper|orders? of (?:the day|business)|(?:cause|court|hearing|daily) list|business paper|docket for|(?:regular|special|ordinary|extraordinary|annual|council|board|committee) (?:general )?meeting)\\b");
    private static final Pattern END = Pattern.compile("[.)]{0,2}\\s*");
    private static final int LONGEST_HEAD = 200;
    private static final int LONGEST_ENTRY = 80;
    private static final int LONGEST_DAY = 40;

    private final String text;
    private final LocalDate written;
    private final DayPrefix sitting;
    private DayPrefix group = NO_DAY;
    private DayPrefix above = NO_DAY;
    private DayPrefix announced = NO_DAY;

    LineDays(Document document) {
        text = document.text();
        written = document.date();
        sitting = sitting(document.title());
    }

    private DayPrefix sitting(String title) {
        int end = text.indexOf('\n', Math.min(text.length(), LONGEST_HEAD));
        var head = text.substring(0, Math.min(end < 0 ? text.length() : end, 2 * LONGEST_HEAD));
        var isAgenda = AGENDA.matcher(title + "\n" + head).find();
        return isAgenda ? exact(new Span(0, head.length()), words -> true) : NO_DAY;
    }

    /** The day that a line begins with, before what it tells. */
    DayPrefix prefix(int start, int end) {
        return DayPrefix.of(text, start, end, written);
    }

    /** Says that the lines behind stand under a day, or under none again. */
    void group(DayPrefix day) {
        group = day;
    }

    /** The day that lines stand under. */
    DayPrefix group() {
        return group;
    }

    /** What a line announces comes on the day that it ends with: "Here is what we will consider on July 15:". */
    void announce(int start, int end) {
        announced = exact(
                new Span(Math.max(start, end - LONGEST_DAY), end),
                words -> !words.day().equals(written)
                        && text.substring(words.span().end(), end).strip().equals(":"));
    }

    /** Whether a line ends with a day that is not past: "Bank of Ghana rate decision - March 22nd". */
    boolean endsWithDay(int start, int end) {
        return Dates.find(text, new Span(Math.max(start, end - LONGEST_DAY), end), written).stream()
                .anyMatch(words -> words.day() != null
                        && !words.day().isBefore(written)
                        && END.matcher(text.substring(words.span().end(), end)).matches());
    }

    /** @param lead where what the line tells begins, behind the words that introduce it */
    DayPrefix of(DayPrefix prefix, int lead, int end, boolean item, boolean isAnnounced) {
        var on = Stream.of(
                        prefix,
                        // "Cyber agency, Tue 8: final rule"
                        prefix.end() == lead ? NO_DAY : exact(new Span(prefix.end(), lead), words -> true),
                        above,
                        isAnnounced ? announced : NO_DAY,
                        group,
                        item ? sitting : NO_DAY)
                .filter(day -> day.day() != null)
                .findFirst()
                .orElse(NO_DAY);
        above = prefix.day() != null
                        && isEntry(text.substring(prefix.end(), end).strip())
                ? prefix
                : NO_DAY;
        return on;
    }

    /** A short line with a day is the heading of what the next line tells. */
    private static boolean isEntry(String words) {
        return words.length() <= LONGEST_ENTRY && !words.endsWith(".");
    }

    /** The first fitting day that is named exactly and is not past. */
    private DayPrefix exact(Span within, Predicate<DateWords> fits) {
        return Dates.find(text, within, written).stream()
                .filter(words ->
                        words.exact() && words.day() != null && !words.day().isBefore(written))
                .filter(fits)
                .findFirst()
                .map(words -> new DayPrefix(words.day(), words.words(), within.end()))
                .orElse(NO_DAY);
    }
}
