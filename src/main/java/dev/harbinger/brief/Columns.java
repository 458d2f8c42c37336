package dev.harbinger.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts the pieces of a page into reading order. A gutter is a place that lines end before and begin behind; what crosses
 * it, such as a title, parts the page into bands. Within a band the left column comes first. The cells of a table are no
 * columns, for their lines are short or ragged.
 */
final class Columns {
    private static final int DEEPEST = 3;
    private static final int MOST_PIECES = 3000;
    private static final int FEWEST_LINES = 3;
    private static final double FULL = 0.7;
    private static final double SHARE_OF_FULL = 0.4;
    private static final int PROSE = 18;
    private static final double NARROWEST_GUTTER = 0.5;

    private Columns() {}

    /** The blocks of a page, each of which is read from its top to its end before the next. */
    static List<List<PdfPiece>> blocks(List<PdfPiece> pieces) {
        var sorted = pieces.stream()
                .sorted(Comparator.comparingDouble(PdfPiece::y).thenComparingDouble(PdfPiece::x))
                .toList();
        return blocks(sorted, DEEPEST);
    }

    private static List<List<PdfPiece>> blocks(List<PdfPiece> pieces, int depth) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        var parted = depth == 0 || pieces.size() > MOST_PIECES ? List.<Band>of() : parted(pieces);
        if (parted.isEmpty()) {
            return List.of(pieces);
        }
        var blocks = new ArrayList<List<PdfPiece>>();
        for (var band : parted) {
            if (band.isColumns()) {
                blocks.addAll(blocks(band.left, depth - 1));
                blocks.addAll(blocks(band.right, depth - 1));
            } else {
                blocks.add(band.all());
            }
        }
        return blocks;
    }

    /** The bands of the gutter that most lines keep to; empty if there is none. */
    private static List<Band> parted(List<PdfPiece> pieces) {
        var best = List.<Band>of();
        long most = 0;
        var edges = pieces.stream()
                .mapToLong(piece -> (long) Math.ceil(piece.right() + 1))
                .distinct()
                .sorted();
        for (var x : edges.toArray()) {
            var bands = bands(pieces, x);
            long score = bands.stream()
                    .filter(Band::isColumns)
                    .mapToLong(Band::lines)
                    .sum();
            if (score > most) {
                most = score;
                best = bands;
            }
        }
        return joined(best);
    }

    private static List<Band> bands(List<PdfPiece> pieces, double x) {
        var bands = new ArrayList<Band>();
        var band = new Band();
        for (var piece : pieces) {
            if (piece.x() < x && piece.right() > x) {
                bands.add(band);
                var crossing = new Band();
                crossing.left.add(piece);
                bands.add(crossing);
                band = new Band();
            } else {
                (piece.right() <= x ? band.left : band.right).add(piece);
            }
        }
        bands.add(band);
        bands.forEach(Band::decide);
        return bands;
    }

    /** The bands with neighbours that are no columns joined, so that a paragraph stays one. */
    private static List<Band> joined(List<Band> bands) {
        var joined = new ArrayList<Band>();
        for (var band : bands) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (band.isEmpty()) {
                continue;
            }
            if (last != null && !last.isColumns() && !band.isColumns()) {
                last.left.addAll(band.all());
            } else {
                joined.add(band);
            }
        }
        return joined;
    }

    private static final class Band {
        private final List<PdfPiece> left = new ArrayList<>();
        private final List<PdfPiece> right = new ArrayList<>();
        private boolean columns;
        private long lines;

        void decide() {
            if (left.size() < FEWEST_LINES || right.size() < FEWEST_LINES || gutter() < NARROWEST_GUTTER) {
                return;
            }
            var leftLines = PdfLine.of(left);
            var rightLines = PdfLine.of(right);
            lines = Math.min(leftLines.size(), rightLines.size());
            columns = areBeside() && isProse(leftLines) && isProse(rightLines);
        }

        boolean isColumns() {
            return columns;
        }

        boolean isEmpty() {
            return left.isEmpty() && right.isEmpty();
        }

        long lines() {
            return lines;
        }

        List<PdfPiece> all() {
            return Stream.concat(left.stream(), right.stream()).toList();
        }

        private double gutter() {
            var end = left.stream().mapToDouble(PdfPiece::right).max().orElseThrow();
            var start = right.stream().mapToDouble(PdfPiece::x).min().orElseThrow();
            return (start - end) / left.get(0).size();
        }

        private boolean areBeside() {
            return left.get(0).y() < right.get(right.size() - 1).y()
                    && right.get(0).y() < left.get(left.size() - 1).y();
        }

        private static boolean isProse(List<PdfLine> lines) {
            var widest = lines.stream().mapToDouble(PdfLine::width).max().orElse(0);
            var full =
                    lines.stream().filter(line -> line.width() >= FULL * widest).count();
            var letters = lines.stream().mapToInt(line -> line.text().length()).average();
            return lines.size() >= FEWEST_LINES && letters.orElse(0) >= PROSE && full >= SHARE_OF_FULL * lines.size();
        }
    }
}
