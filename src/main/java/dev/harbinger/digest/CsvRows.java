package dev.harbinger.digest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values as RFC 4180 has them, and as spreadsheets write them where the comma is used in numbers: with
 * semicolons or tabs. {@link dev.harbinger.common.Csv} writes them.
 */
final class CsvRows {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvRows() {}

    /** The text of a file: UTF-8 if it is that, else as old spreadsheets write it. */
    static String decode(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    /** What stands between the names of the columns. */
    private static char separator(String text) {
        var head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return head.contains(",") ? ',' : head.contains(";") ? ';' : head.contains("\t") ? '\t' : ',';
    }

    /** Rows of cells; quotes may hold commas, quotes and line ends, empty lines are left out. */
    static List<List<String>> of(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        var separator = separator(plain);
        for (int at = 0; at <= plain.length(); at++) {
            char c = at < plain.length() ? plain.charAt(at) : '\n';
            if (quoted && at < plain.length()) {
                if (c == '"' && at + 1 < plain.length() && plain.charAt(at + 1) == '"') {
                    cell.append(c);
                    at++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == separator || c == '\n') {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    if (row.stream().anyMatch(one -> !one.isEmpty())) {
                        rows.add(List.copyOf(row));
                    }
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
