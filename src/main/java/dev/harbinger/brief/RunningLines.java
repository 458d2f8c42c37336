package dev.harbinger.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Drops running headers and footers, that is, what repeats at the same place of several pages, and page numbers. */
final class RunningLines {
    private static final double MARGIN = 0.12;
    private static final double SAME_PLACE = 4;
    private static final double SHARE = 0.3;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[\\[(\\-–—|\\s]*(?:page|p\\.)?\\s*(?:\\d{1,4}|[ivxl]{1,6})(?:\\s*(?:/|of|\\|)\\s*\\d{1,4})?[\\])\\-–—|\\s]*");

    private RunningLines() {}

    static List<PdfSheet> drop(List<PdfSheet> sheets) {
        var repeated = repeated(sheets);
        return sheets.stream().map(sheet -> sheet.with(kept(sheet, repeated))).toList();
    }

    private static List<PdfPiece> kept(PdfSheet sheet, Map<String, Integer> repeated) {
        var dropped = new HashSet<PdfPiece>();
        for (var row : margins(sheet)) {
            var runs = keys(row).stream().anyMatch(repeated::containsKey);
            if (runs || PAGE_NUMBER.matcher(words(row)).matches()) {
                dropped.addAll(row);
            }
        }
        return sheet.pieces().stream().filter(piece -> !dropped.contains(piece)).toList();
    }

    /** Which rows stand on so many pages that they belong to none. */
    private static Map<String, Integer> repeated(List<PdfSheet> sheets) {
        var pages = new HashMap<String, Integer>();
        for (var sheet : sheets) {
            var seen = new HashSet<String>();
            margins(sheet).forEach(row -> seen.addAll(keys(row)));
            seen.forEach(key -> pages.merge(key, 1, Integer::sum));
        }
        var enough = Math.max(2, Math.ceil(SHARE * sheets.size()));
        pages.values().removeIf(count -> count < enough);
        return pages;
    }

    /** The rows in the upper and lower margin. */
    private static List<List<PdfPiece>> margins(PdfSheet sheet) {
        var rows = new ArrayList<List<PdfPiece>>();
        sheet.pieces().stream()
                .filter(piece -> piece.y() < MARGIN * sheet.height() || piece.y() > (1 - MARGIN) * sheet.height())
                .sorted(java.util.Comparator.comparingDouble(PdfPiece::y).thenComparingDouble(PdfPiece::x))
                .forEach(piece -> {
                    var last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
                    if (last != null && piece.onLineOf(last.get(0))) {
                        last.add(piece);
                    } else {
                        rows.add(new ArrayList<>(List.of(piece)));
                    }
                });
        return rows;
    }

    /** Words, with figures alike, and place; a place near the edge of two counts for both. */
    private static List<String> keys(List<PdfPiece> row) {
        var words = words(row).replaceAll("\\d+", "#");
        var place = row.get(0).y() / SAME_PLACE;
        return List.of(words + "@" + (long) Math.floor(place), words + "@" + (long) Math.ceil(place));
    }

    private static String words(List<PdfPiece> row) {
        return row.stream()
                .sorted(java.util.Comparator.comparingDouble(PdfPiece::x))
                .map(PdfPiece::text)
                .collect(java.util.stream.Collectors.joining(" "))
                .strip();
    }
}
