package dev.harbinger.common;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes tables as CSV (RFC 4180) that spreadsheets open without running what a cell holds: one that begins as a formula
 * does gets an apostrophe in front, by which it is text.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder written = new StringBuilder();

    /** A table with these names of columns. */
    public Csv(String... names) {
        row(Arrays.asList(names));
    }

    /** Adds a row; null is an empty cell. Numbers and other objects are written by their own words. */
    public Csv row(Object... cells) {
        return row(Arrays.asList(cells));
    }

    private Csv row(List<?> cells) {
        written.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
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

    /** Leading spaces are skipped by some programs, so what comes after them counts. */
    private static String inert(String text) {
        var start = text.stripLeading();
        var isFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                || !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }

    /** The whole table. */
    @Override
    public String toString() {
        return written.toString();
    }
}
