package dev.harbinger.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins the lines of a PDF to paragraphs by their distance, indentation, length and letters, over columns and pages. */
final class PdfParagraphs {
    /** Letters this much larger than the running text make a heading. */
    static final double LARGER = 1.12;

    private static final double SAME_SIZE = 0.08;
    private static final double WIDE_PITCH = 1.35;
    private static final double INDENT = 0.8;
    private static final double NEARLY_FULL = 0.85;

    private final double body;
    private final LineEnds ends;
    private final List<PdfParagraph> done = new ArrayList<>();
    private final List<PdfLine> open = new ArrayList<>();
    private int page;

    private PdfParagraphs(double body, LineEnds ends) {
        this.body = body;
        this.ends = ends;
    }

    /** The paragraphs of pages, each given as its blocks of lines in reading order. */
    static List<PdfParagraph> of(List<List<List<PdfLine>>> pages) {
        var lines = pages.stream().flatMap(List::stream).flatMap(List::stream).toList();
        var paragraphs =
                new PdfParagraphs(bodySize(lines), LineEnds.of(lines.stream().map(PdfLine::text)));
        for (int i = 0; i < pages.size(); i++) {
            for (var block : pages.get(i)) {
                paragraphs.add(block, i);
            }
        }
        paragraphs.flush();
        return paragraphs.done;
    }

    /** The size that most letters have. */
    static double bodySize(List<PdfLine> lines) {
        var letters = new HashMap<Double, Integer>();
        lines.forEach(line ->
                letters.merge(Math.round(line.size() * 2) / 2.0, line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    private void add(List<PdfLine> block, int number) {
        var shape = Shape.of(block);
        PdfLine last = null;
        for (var line : block) {
            var previous = open.isEmpty() ? null : open.get(open.size() - 1);
            var breaks = previous != null
                    && (last == null
                            ? !goesOn(previous, line)
                            : parts(previous, line) || breaks(previous, line, shape));
            if (breaks) {
                flush();
            }
            if (open.isEmpty()) {
                page = number;
            }
            open.add(line);
            last = line;
        }
        full = last != null && shape.isFull(last);
    }

    private boolean full;

    private void flush() {
        if (!open.isEmpty()) {
            done.add(PdfParagraph.of(open, page, body, ends));
            open.clear();
        }
    }

    /** Whether a paragraph goes on in the next column or on the next page. */
    private boolean goesOn(PdfLine previous, PdfLine next) {
        return !parts(previous, next)
                && !previous.endsSentence()
                && !isLarge(previous)
                && !isItem(next)
                && (full || Character.isLowerCase(next.text().codePointAt(0)));
    }

    private static boolean isItem(PdfLine line) {
        return PdfItems.isBulleted(line.text()) || PdfItems.isNumbered(line.text());
    }

    /** What no paragraph spans, whatever the places of the lines. */
    private static boolean parts(PdfLine previous, PdfLine next) {
        return previous.cells()
                || next.cells()
                || previous.bold() != next.bold()
                || Math.abs(previous.size() - next.size()) > SAME_SIZE * previous.size()
                || new HeaderLines().take(previous.text())
                || new HeaderLines().take(next.text());
    }

    private boolean breaks(PdfLine previous, PdfLine next, Shape shape) {
        var pitch = next.y() - previous.y();
        if (isLarge(next)) {
            return pitch > 1.8 * next.size();
        }
        var ended = !shape.isFull(previous) || previous.endsSentence();
        if (pitch > WIDE_PITCH * shape.pitch || isItem(next) && (ended || !PdfItems.isDashed(next.text()))) {
            return true;
        }
        var first = open.get(0);
        if (isItem(first)) {
            return !shape.isFull(previous) && (previous.endsSentence() || next.x() <= first.x() + 0.3 * first.size());
        }
        var indented = next.x() > previous.x() + INDENT * next.size();
        return indented || !shape.isFull(previous) && (previous.endsSentence() || startsAnew(previous, next, shape));
    }

    private static boolean startsAnew(PdfLine previous, PdfLine next, Shape shape) {
        return previous.right() < shape.left + 0.7 * (shape.right - shape.left)
                && !Character.isLowerCase(next.text().codePointAt(0));
    }

    private boolean isLarge(PdfLine line) {
        return line.size() > LARGER * body;
    }

    /** The edges of a block and the usual distance of its lines. */
    private record Shape(double left, double right, double pitch) {
        static Shape of(List<PdfLine> block) {
            var pitches = new ArrayList<Double>();
            for (int i = 1; i < block.size(); i++) {
                pitches.add(block.get(i).y() - block.get(i - 1).y());
            }
            pitches.sort(null);
            return new Shape(
                    block.stream().mapToDouble(PdfLine::x).min().orElse(0),
                    block.stream().mapToDouble(PdfLine::right).max().orElse(0),
                    pitches.isEmpty() ? 0 : pitches.get((pitches.size() - 1) / 2));
        }

        boolean isFull(PdfLine line) {
            return line.right() >= left + NEARLY_FULL * (right - left);
        }
    }
}
