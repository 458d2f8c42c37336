package dev.harbinger.extraction;

import dev.harbinger.text.Dates;
import dev.harbinger.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the layout of a document: headings, items, rows and paragraphs, what each stands under and on which day. */
final class Blocks {
    private static final int LONGEST_HEADING = 90;
    private static final int LONGEST_LEAD_IN = 60;
    private static final int MOST_LEAD_WORDS = 7;
    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:[-*•▪◦‣·–—→►✓☐]{1,2}\\s+|\\(?(?:\\d{1,2}|[a-hivx]{1,4})[.)]\\s+|[^\\p{L}\\p{N}\\s\"'“‘(\\[$€£¥₩:]{1,4}\\s+)");
    private static final Pattern LEAD_IN = Pattern.compile("^[^.;:!?—–|]{2,60}?(?::| [—–-])\\s+(?=\\S)");
    private static final Pattern BANNER = Pattern.compile("^(?:\\d{1,2}\\.\\s+)?[\\p{Lu}\\d &’',/()-]{4,60}$");

    private static final Pattern AGENDA = Pattern.compile(
            "(?i)\\b(?:agenda|order paper|orders? of (?:the day|business)|(?:cause|court|hearing|daily) list|business paper|docket for|(?:regular|special|ordinary|extraordinary|annual|council|board|committee) (?:general )?meeting)\\b");
    private static final int LONGEST_HEAD = 200;
    private static final Signs.Sign TOLD = Signs.named("told");
    private static final DayPrefix NO_DAY = new DayPrefix(null, "", 0);
    private static final int LONGEST_ENTRY = 80;
    private static final int LONGEST_DAY = 40;

    private final String text;
    private final LocalDate written;
    private final List<Block> blocks = new ArrayList<>();
    private final String title;
    private final Table table;
    private String heading = "";
    private String announcement = "";
    private String term = "";
    private DayPrefix day = NO_DAY;
    private DayPrefix passing = NO_DAY;
    private DayPrefix announced = NO_DAY;
    private boolean fresh;
    /** Whether the line stands right below another, and below one of a day. */
    private boolean below;

    private boolean belowDay;

    /** The day of the meeting or sitting whose agenda the whole text is. */
    private final DayPrefix sitting;

    private Blocks(Document document) {
        text = document.text();
        written = document.date();
        title = document.title().strip();
        table = new Table(text, written);
        sitting = sitting();
    }

    static List<Block> of(Document document) {
        var reader = new Blocks(document);
        int start = 0;
        while (start <= reader.text.length()) {
            int end = reader.text.indexOf('\n', start);
            end = end < 0 ? reader.text.length() : end;
            reader.line(start, end);
            reader.below = !reader.text.substring(start, end).isBlank();
            start = end + 1;
        }
        return reader.blocks;
    }

    private void line(int start, int end) {
        var line = text.substring(start, end);
        if (line.isBlank()) {
            belowDay = false;
            return;
        }
        if (line.contains(" | ")) {
            row(start, end);
            return;
        }
        table.end();
        int from = start + line.length() - line.stripLeading().length();
        if (line.startsWith(": ")) {
            add(Block.Kind.ITEM, from + 2, end, term, day);
            return;
        }
        var bullet = BULLET.matcher(line.length() > 40 ? line.substring(0, 40) : line);
        if (!BANNER.matcher(line.strip()).matches() && bullet.find()) {
            body(Block.Kind.ITEM, skipMarks(start + bullet.end(), end), end);
        } else {
            unbulleted(from, end, line.strip());
        }
    }

    private void unbulleted(int from, int end, String line) {
        var prefix = DayPrefix.of(text, from, end, written);
        if (prefix.day() != null || belowDay || isListed(line, end)) {
            body(Block.Kind.ITEM, from, end);
        } else if (isHeading(line)) {
            heading(from, end, line);
        } else {
            announcement = "";
            body(Block.Kind.PARAGRAPH, from, end);
        }
    }

    private int skipMarks(int from, int end) {
        var again = BULLET.matcher(text.substring(from, Math.min(end, from + 12)));
        return again.find() ? from + again.end() : from;
    }

    private static boolean isHeading(String line) {
        var last = line.charAt(line.length() - 1);
        var sentence = ".!;,\"”".indexOf(last) >= 0 || last == '?' && line.length() > 60;
        return line.length() <= LONGEST_HEADING
                && !sentence
                && (last == ':' || !LEAD_IN.matcher(line).find());
    }

    /** Of lines right below each other that all look like headings, only the first is one, or the last before something else. */
    private boolean isListed(String line, int end) {
        if (!below
                || !isHeading(line)
                || line.endsWith(":")
                || BANNER.matcher(line).matches()) {
            return false;
        }
        int next = text.indexOf('\n', end + 1);
        var after = end >= text.length() ? "" : text.substring(end + 1, next < 0 ? text.length() : next);
        return after.isBlank()
                || isHeading(after.strip()) && !BULLET.matcher(after).find() && !after.contains(" | ");
    }

    private void heading(int start, int end, String words) {
        if (words.endsWith(":")) {
            announce(start, end);
        } else if (words.equals(title)
                || blocks.isEmpty() && !TOLD.pattern().matcher(words).find()) {
            heading = "";
        } else {
            heading = fresh ? heading + " › " + words : words;
            announcement = "";
            day = NO_DAY;
        }
        fresh = true;
        blocks.add(new Block(Block.Kind.HEADING, new Span(start, end), words, "", null, "", false));
    }

    private void body(Block.Kind kind, int start, int end) {
        var prefix = DayPrefix.of(text, start, end, written);
        int from = prefix.end();
        if (prefix.day() != null && text.substring(from, end).isBlank()) {
            day = prefix;
            belowDay = true;
            return;
        }
        var lead = leadIn(from, end);
        var item = kind == Block.Kind.ITEM;
        var on = Stream.of(
                        prefix,
                        inLead(from, lead),
                        passing,
                        item && !announcement.isEmpty() ? announced : NO_DAY,
                        day,
                        item ? sitting : NO_DAY)
                .filter(some -> some.day() != null)
                .findFirst()
                .orElse(NO_DAY);
        passing = prefix.day() != null && isEntry(text.substring(from, end).strip()) ? prefix : NO_DAY;
        var words = text.substring(from, lead).strip().replaceFirst("\\s*[:—–-]$", "");
        term = words.isEmpty() ? term : words;
        add(kind, lead, end, words, on);
        if (text.substring(start, end).strip().endsWith(":")) {
            announce(start, end);
        }
    }

    /** "Cyber agency, Tue 8: final rule": a day in the words that introduce a line is its day. */
    private DayPrefix inLead(int from, int lead) {
        return from == lead ? NO_DAY : exact(new Span(from, lead));
    }

    private DayPrefix sitting() {
        int end = text.indexOf('\n', Math.min(text.length(), LONGEST_HEAD));
        var head = text.substring(0, Math.min(end < 0 ? text.length() : end, 2 * LONGEST_HEAD));
        return AGENDA.matcher(title + "\n" + head).find() ? exact(new Span(0, head.length())) : NO_DAY;
    }

    /** The first day that is named exactly and is not past. */
    private DayPrefix exact(Span within) {
        return Dates.find(text, within, written).stream()
                .filter(words ->
                        words.exact() && words.day() != null && !words.day().isBefore(written))
                .findFirst()
                .map(words -> new DayPrefix(words.day(), words.words(), within.end()))
                .orElse(NO_DAY);
    }

    /** What a line announces comes on the day that it ends with: "Here is what we will consider on July 15:". */
    private void announce(int start, int end) {
        announcement = text.substring(start, end).strip();
        var last = new Span(Math.max(start, end - LONGEST_DAY), end);
        announced = Dates.find(text, last, written).stream()
                .filter(words ->
                        words.exact() && words.day() != null && words.day().isAfter(written))
                .filter(words -> text.substring(words.span().end(), end).strip().equals(":"))
                .findFirst()
                .map(words -> new DayPrefix(words.day(), words.words(), end))
                .orElse(NO_DAY);
    }

    private void add(Block.Kind kind, int start, int end, String lead, DayPrefix on) {
        fresh = false;
        var under = kind == Block.Kind.ITEM && !announcement.isEmpty() ? heading + " › " + announcement : heading;
        blocks.add(new Block(kind, new Span(Math.min(start, end), end), under, lead, on.day(), on.words(), false));
    }

    /** A short line with a day is the heading of what the next line tells. */
    private static boolean isEntry(String words) {
        return words.length() <= LONGEST_ENTRY && !words.endsWith(".");
    }

    private int leadIn(int start, int end) {
        var matcher = LEAD_IN.matcher(text.substring(start, Math.min(end, start + LONGEST_LEAD_IN + 8)));
        return matcher.find()
                        && matcher.group().split("\\s+").length <= MOST_LEAD_WORDS
                        && text.substring(start + matcher.end(), end).split("\\s+", Units.LEAST_WORDS + 1).length
                                >= Units.LEAST_WORDS
                ? start + matcher.end()
                : start;
    }

    private void row(int start, int end) {
        fresh = false;
        blocks.addAll(table.row(start, end, heading));
    }
}
