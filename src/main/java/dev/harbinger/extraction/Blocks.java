package dev.harbinger.extraction;

import dev.harbinger.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the layout of a document: headings, items, rows and paragraphs, and what each stands under. */
final class Blocks {
    private static final int LONGEST_HEADING = 90;
    private static final int LONGEST_LEAD_IN = 60;
    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:[-*•▪◦‣·–—→►✓☐]\\s+|\\(?(?:\\d{1,2}|[a-hivx]{1,4})[.)]\\s+|[^\\p{L}\\p{N}\\s\"'“‘(\\[$€£¥₩]{1,4}\\s+)");
    private static final Pattern LEAD_IN = Pattern.compile("^[^.;:!?—–|]{2,60}?(?::| [—–-])\\s+(?=\\S)");

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private boolean watched;
    private boolean barred;
    private String heading = "";
    private boolean listOnly;

    private Blocks(String text) {
        this.text = text;
    }

    static List<Block> of(String text) {
        var reader = new Blocks(text);
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            reader.line(start, end);
            start = end + 1;
        }
        return reader.blocks;
    }

    private void line(int start, int end) {
        var line = text.substring(start, end);
        if (line.isBlank()) {
            return;
        }
        var bullet = BULLET.matcher(line.length() > 40 ? line.substring(0, 40) : line);
        var isItem = bullet.find();
        if (line.contains(" | ")) {
            row(start, end);
        } else if (isItem) {
            body(Block.Kind.ITEM, skipMarks(start + bullet.end(), end), end);
        } else if (isHeading(line)) {
            heading(line.strip());
            blocks.add(new Block(Block.Kind.HEADING, new Span(start, end), watched, barred, heading));
        } else {
            endList();
            body(Block.Kind.PARAGRAPH, start, end);
        }
    }

    private int skipMarks(int from, int end) {
        var again = BULLET.matcher(text.substring(from, Math.min(end, from + 12)));
        return again.find() ? from + again.end() : from;
    }

    private static boolean isHeading(String line) {
        var stripped = line.strip();
        var last = stripped.charAt(stripped.length() - 1);
        var sentence = ".!?;,\"”".indexOf(last) >= 0 && !stripped.startsWith("What");
        return stripped.length() <= LONGEST_HEADING
                && !sentence
                && !LEAD_IN.matcher(stripped).find();
    }

    private void heading(String words) {
        heading = words;
        watched = Sections.announcesSignals(words);
        barred = !watched && Sections.announcesOther(words);
        listOnly = words.endsWith(":");
    }

    /** A line that ends in a colon announces only the list behind it. */
    private void endList() {
        if (listOnly) {
            heading("");
        }
    }

    private void body(Block.Kind kind, int start, int end) {
        var lead = leadIn(start, end);
        var words = text.substring(start, lead);
        var says = Sections.announcesSignals(words);
        var bars = !says && kind == Block.Kind.PARAGRAPH && Sections.announcesOther(words);
        var body = new Span(says || kind == Block.Kind.ITEM || bars ? lead : start, end);
        blocks.add(new Block(kind, body, !bars && (watched || says), bars || barred, says ? words.strip() : heading));
        var line = text.substring(start, end).strip();
        if (line.endsWith(":")) {
            announce(line);
        }
    }

    private void announce(String line) {
        heading(line);
        var says = Cues.announce(line);
        watched = watched || says;
        listOnly = true;
    }

    private int leadIn(int start, int end) {
        var matcher = LEAD_IN.matcher(text.substring(start, Math.min(end, start + LONGEST_LEAD_IN + 8)));
        return matcher.find() ? start + matcher.end() : start;
    }

    private void row(int start, int end) {
        blocks.add(new Block(Block.Kind.ROW, new Span(start, end), watched, barred, heading));
    }
}
