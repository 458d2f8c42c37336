package dev.harbinger.brief;

import java.util.List;
import java.util.regex.Pattern;

/** Removes the tail that lists sources, from its heading to the end, unless running text follows it. */
final class SourceTail {
    private static final Pattern HEADING = Pattern.compile(
            "^\\W{0,4}(?:sources?|references|source list|further reading|related(?: articles| reading| stories)?|image credits?|photo credits?|credits)\\s*:?\\W{0,3}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_LINE = Pattern.compile(
            "^\\W{0,4}(?:sources?|references|further reading|image credits?|photo credits?)\\s*:\\s.{0,600}$",
            Pattern.CASE_INSENSITIVE);
    private static final int RUNNING_TEXT = 400;

    private SourceTail() {}

    static void remove(List<String> lines) {
        var last = lastFilled(lines);
        if (last >= 0 && ONE_LINE.matcher(lines.get(last)).matches()) {
            lines.subList(last, lines.size()).clear();
        }
        for (var i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).length() > RUNNING_TEXT) {
                return;
            }
            if (HEADING.matcher(lines.get(i)).matches()) {
                lines.subList(i, lines.size()).clear();
                return;
            }
        }
    }

    private static int lastFilled(List<String> lines) {
        for (var i = lines.size() - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }
}
