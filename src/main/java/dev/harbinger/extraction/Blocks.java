package dev.harbinger.extraction;

import dev.harbinger.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the layout of a document: headings, items, rows and paragraphs, what each stands under and on which day. */
final class Blocks {
    private static final int LONGEST_HEADING = 90;
    private static final int LONGEST_LEAD_IN = 60;
    private static final int MOST_LEAD_WORDS = 7;
    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:[-*•▪◦‣·–—→►✓☐]{1,2}\\s+|\\(?(?:\\d{1,2}|[a-hivx]{1,4})[.)]\\s+|[^\\p{L}\\p{N}\\s\"'“‘(\\[$€£¥₩:]{1,4}\\s+)");
    private static final Pattern LEAD_IN = Pattern.compile("^[^.;:!?—–|]{2,60}?(?::| [—–-])\\s+(?=\\S)");
    private static final Pattern BANNER = Pattern.compile("^(?:\\d{1,2}\\.\\s+)?[\\p{Lu}\\d &’',/()-]{4,60}$");

    private static final Signs.Sign TOLD = Signs.named("told");

    private final String text;
    private final LineDays days;
    private final List<Block> blocks = new ArrayList<>();
    private final String title;
    private final Table table;
    private String heading = "";
    private String announcement = "";
    private String term = "";
    private boolean fresh;
    /** Whether the line stands right below another, and below one of a day. */
    private boolean below;

    private boolean belowDay;

    private Blocks(Document document) {
        text = document.text();
        days = new LineDays(document);
        title = document.title().strip();
        table = new Table(text, document.date());
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
            add(Block.Kind.ITEM, from + 2, end, term, days.group());
            return;
        }
        var bullet = BULLET.matcher(line.length() > 40 ? line.substring(0, 40) : line);
        if (!BANNER.matcher(line.strip()).matches() && bullet.find()) {
            int told = skipMarks(start + bullet.end(), end);
            body(Block.Kind.ITEM, days.prefix(told, end), told, end);
        } else {
            unbulleted(from, end, line.strip());
        }
    }

    private void unbulleted(int from, int end, String line) {
        var prefix = days.prefix(from, end);
        if (prefix.day() != null || belowDay || isListed(from, end, line)) {
            body(Block.Kind.ITEM, prefix, from, end);
        } else if (isHeading(line)) {
            heading(from, end, line);
        } else {
            announcement = "";
            body(Block.Kind.PARAGRAPH, prefix, from, end);
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

    /**
     * Of lines right below each other that all look like headings, only the first is one, or the last before something else; and
     * none is where it ends with a day as the next does, unless it says that what follows is to be watched.
     */
    private boolean isListed(int start, int end, String line) {
        if (!isHeading(line) || line.endsWith(":") || BANNER.matcher(line).matches()) {
            return false;
        }
        int next = text.indexOf('\n', end + 1);
        next = next < 0 ? text.length() : next;
        var after = end >= text.length() ? "" : text.substring(end + 1, next);
        if (after.isBlank()) {
            return below;
        }
        return below && isHeading(after.strip()) && !BULLET.matcher(after).find() && !after.contains(" | ")
                || days.endsWithDay(start, end)
                        && days.endsWithDay(end + 1, next)
                        && !TOLD.pattern().matcher(line).find();
    }

    private void heading(int start, int end, String words) {
        if (words.endsWith(":")) {
            announce(start, end);
        } else if (words.equals(title)
                || blocks.isEmpty() && !TOLD.pattern().matcher(words).find()) {
            heading = "";
        } else {
            heading = fresh && !heading.isEmpty() ? heading + " › " + words : words;
            announcement = "";
            days.group(LineDays.NO_DAY);
        }
        fresh = true;
        blocks.add(new Block(Block.Kind.HEADING, new Span(start, end), words, "", null, "", false));
    }

    private void body(Block.Kind kind, DayPrefix prefix, int start, int end) {
        int from = prefix.end();
        if (prefix.day() != null && text.substring(from, end).isBlank()) {
            days.group(prefix);
            belowDay = true;
            return;
        }
        var lead = leadIn(from, end);
        var item = kind == Block.Kind.ITEM;
        var on = days.of(prefix, lead, end, item, item && !announcement.isEmpty());
        var words = text.substring(from, lead).strip().replaceFirst("\\s*[:—–-]$", "");
        term = words.isEmpty() ? term : words;
        add(kind, lead, end, words, on);
        if (text.substring(start, end).strip().endsWith(":")) {
            announce(start, end);
        }
    }

    private void announce(int start, int end) {
        announcement = text.substring(start, end).strip();
        days.announce(start, end);
    }

    private void add(Block.Kind kind, int start, int end, String lead, DayPrefix on) {
        fresh = false;
        var under = kind == Block.Kind.ITEM && !announcement.isEmpty() ? heading + " › " + announcement : heading;
        blocks.add(new Block(kind, new Span(Math.min(start, end), end), under, lead, on.day(), on.words(), false));
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
