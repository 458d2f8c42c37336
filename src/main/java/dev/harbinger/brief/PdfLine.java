package dev.harbinger.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a PDF.
 *
 * @param cells whether it has gaps as a row of a table has; they are written as {@code " | "}
 */
record PdfLine(String text, double x, double right, double y, double size, boolean bold, boolean cells) {
    private static final double CELL_GAP = 1.8;
    private static final double WORD_GAP = 0.1;
    private static final Pattern MARKER = Pattern.compile("[" + PdfItems.BULLETS + "]|\\(?\\w{1,3}[.)]");

    /** The lines that pieces of one block stand on, from the top. */
    static List<PdfLine> of(List<PdfPiece> block) {
        var sorted =
                block.stream().sorted(Comparator.comparingDouble(PdfPiece::y)).toList();
        var lines = new ArrayList<PdfLine>();
        var open = new ArrayList<PdfPiece>();
        for (var piece : sorted) {
            if (!open.isEmpty() && !piece.onLineOf(open.get(0))) {
                lines.add(line(open));
                open.clear();
            }
            open.add(piece);
        }
        if (!open.isEmpty()) {
            lines.add(line(open));
        }
        return lines;
    }

    private static PdfLine line(List<PdfPiece> pieces) {
        var sorted =
                pieces.stream().sorted(Comparator.comparingDouble(PdfPiece::x)).toList();
        var text = new StringBuilder();
        PdfPiece last = null;
        var cells = false;
        for (var piece : sorted) {
            var gap = last == null ? "" : gap(last, piece, text);
            text.append(gap).append(piece.text());
            cells = cells || gap.length() > 1;
            last = piece;
        }
        var first = sorted.get(0);
        return new PdfLine(
                text.toString(),
                first.x(),
                sorted.stream().mapToDouble(PdfPiece::right).max().orElseThrow(),
                first.y(),
                sorted.stream().mapToDouble(PdfPiece::size).max().orElseThrow(),
                sorted.stream().allMatch(PdfPiece::bold),
                cells);
    }

    private static String gap(PdfPiece left, PdfPiece right, CharSequence before) {
        var gap = (right.x() - left.right()) / Math.max(left.size(), right.size());
        if (gap < WORD_GAP) {
            return "";
        }
        return gap < CELL_GAP || MARKER.matcher(before).matches() ? " " : " | ";
    }

    double width() {
        return right - x;
    }

    boolean endsSentence() {
        return text.matches("(?s).*[.!?:;][\"'”’)\\]]{0,2}\\d{0,3}");
    }
}
