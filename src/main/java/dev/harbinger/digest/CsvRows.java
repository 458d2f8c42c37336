package dev.harbinger.digest;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them; {@link dev.harbinger.common.Csv} writes them. */
final class CsvRows {
    private CsvRows() {}

    /** Rows of cells; quotes may hold commas, quotes and line ends, empty lines are left out. */
    static List<List<String>> of(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var plain = text.startsWith("\ufeff") ? text.substring(1) : text;
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
            } else if (c == ',' || c == '\n') {
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
