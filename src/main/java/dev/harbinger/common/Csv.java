package dev.harbinger.common;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes tables as CSV (RFC 4180) that spreadsheets open without running what a cell holds: one that begins as a formula
 * does gets an apostrophe in front, by which it is text.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** A row with its line end; null is an empty cell. Numbers and other objects are written by their own words. */
    public static String line(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object content) {
        if (content == null) {
            return "";
        }
        var text = content instanceof Number ? content.toString() : inert(content.toString());
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    /**
     * Text that no spreadsheet takes for a formula. Leading spaces are skipped by some programs, so what comes after them
     * counts.
     */
    public static String inert(String text) {
        var start = text.stripLeading();
        var isFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                || !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }
}
