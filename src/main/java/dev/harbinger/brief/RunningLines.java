package dev.harbinger.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Drops running headers and footers: what repeats at the same place of several pages, what begins or ends with the number
 * of its page, and page numbers.
 */
final class RunningLines {
    private static final double MARGIN = 0.12;
    private static final double SAME_PLACE = 4;
    private static final double SHARE = 0.3;
    private static final int FEWEST_NUMBERS = 3;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[\\[(\\-–—|\\s]*(?:page|p\\.)?\\s*(?:\\d{1,4}|[ivxl]{1,6})(?:\\s*(?:/|of|\\|)\\s*\\d{1,4})?[\\])\\-–—|\\s]*");

    private RunningLines() {}

    static List<PdfSheet> drop(List<PdfSheet> sheets) {
        var repeated = repeated(sheets);
        var firstNumber = firstNumber(sheets);
        var kept = new ArrayList<PdfSheet>();
        for (int i = 0; i < sheets.size(); i++) {
            var number = firstNumber.isEmpty() ? -1 : firstNumber.getAsInt() + i;
            kept.add(kept(sheets.get(i), repeated, number));
        }
        return kept;
    }

    private static PdfSheet kept(PdfSheet sheet, Map<String, Integer> repeated, int number) {
        var dropped = new HashSet<PdfPiece>();
        for (var row : margins(sheet)) {
            var runs = keys(row).stream().anyMatch(repeated::containsKey)
                    || numbers(row).contains(number)
                    || PAGE_NUMBER.matcher(words(row)).matches();
            if (runs) {
                dropped.addAll(row);
            }
        }
        return sheet.with(sheet.pieces().stream()
                .filter(piece -> !dropped.contains(piece))
                .toList());
    }

    /** What is printed on the first page as its number, or would be, if the pages are numbered. */
    private static OptionalInt firstNumber(List<PdfSheet> sheets) {
        var pages = new HashMap<Integer, Integer>();
        for (int i = 0; i < sheets.size(); i++) {
            var seen = new HashSet<Integer>();
            for (var row : margins(sheets.get(i))) {
                for (int number : numbers(row)) {
                    seen.add(number - i);
                }
            }
            seen.forEach(first -> pages.merge(first, 1, Integer::sum));
        }
        var enough = Math.max(FEWEST_NUMBERS, SHARE * sheets.size());
        return pages.entrySet().stream()
                .filter(first -> first.getValue() >= enough)
                .max(Map.Entry.comparingByValue())
                .map(first -> OptionalInt.of(first.getKey()))
                .orElse(OptionalInt.empty());
    }

    /** The numbers that a row begins or ends with. */
    private static Set<Integer> numbers(List<PdfPiece> row) {
        var words = words(row).split("\\s+");
        return Stream.of(words[0], words[words.length - 1])
                .filter(word -> word.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
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
                .sorted(Comparator.comparingDouble(PdfPiece::y).thenComparingDouble(PdfPiece::x))
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
                .sorted(Comparator.comparingDouble(PdfPiece::x))
                .map(PdfPiece::text)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
