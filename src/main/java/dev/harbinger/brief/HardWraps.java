package dev.harbinger.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the lines of paragraphs that were wrapped at a fixed width, as in mails and wire copy. */
final class HardWraps {
    private static final int NARROWEST = 50;
    private static final int WIDEST = 110;
    private static final int RAGGED = 28;
    private static final Pattern ITEM_START =
            Pattern.compile("^\\s*(?:[-*•–—·▪►]|\\(?\\w{1,3}[.)]|\\p{So}|[A-Z][\\w ]{0,30}:\\s).*", Pattern.DOTALL);

    private HardWraps() {}

    static String undo(String text) {
        var out = new StringBuilder(text.length());
        var paragraph = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            if (line.isBlank()) {
                flush(paragraph, out);
                out.append('\n');
            } else {
                paragraph.add(line.stripTrailing());
            }
        }
        flush(paragraph, out);
        return out.toString();
    }

    private static void flush(List<String> paragraph, StringBuilder out) {
        var wrapped = isWrapped(paragraph);
        for (var i = 0; i < paragraph.size(); i++) {
            var goesOn = wrapped && i + 1 < paragraph.size() && !startsItem(paragraph.get(i + 1));
            var line = i > 0 && wrapped ? paragraph.get(i).stripLeading() : paragraph.get(i);
            out.append(line).append(goesOn ? ' ' : '\n');
        }
        paragraph.clear();
    }

    /** All lines but the last, and those before an item, are about equally long. */
    private static boolean isWrapped(List<String> paragraph) {
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        for (var i = 0; i + 1 < paragraph.size(); i++) {
            if (!startsItem(paragraph.get(i + 1))) {
                shortest = Math.min(shortest, paragraph.get(i).length());
                longest = Math.max(longest, paragraph.get(i).length());
            }
        }
        return longest > 0 && shortest >= NARROWEST && longest <= WIDEST && longest - shortest <= RAGGED;
    }

    private static boolean startsItem(String line) {
        return ITEM_START
                .matcher(line.substring(0, Math.min(line.length(), 40)))
                .matches();
    }
}
