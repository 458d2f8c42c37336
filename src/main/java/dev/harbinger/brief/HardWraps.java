package dev.harbinger.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines of paragraphs that were wrapped at a fixed width, as in mails and wire copy. A line goes on in the next
 * where the first word of that had no room any more; lists of short lines stay as they are.
 */
final class HardWraps {
    private static final int NARROWEST = 50;
    private static final int WIDEST = 132;
    /** Lines that a word going on in lower case shows to be broken may be shorter by so much. */
    private static final int RAGGED = 28;

    private static final int SLACK = 3;
    private static final Pattern ITEM_START = Pattern.compile(
            "^\\s*(?:[-*•–—·▪►]|\\(?\\w{1,3}[.)]|\\p{So}|[A-Z][\\w ]{0,30}:\\s|\\S.{0,28}?[^.!?:\\s] {2,}\\S).*",
            Pattern.DOTALL);

    private final boolean small;
    private final int width;

    private HardWraps(List<List<String>> paragraphs) {
        small = paragraphs.stream()
                .flatMap(List::stream)
                .anyMatch(line -> line.chars().anyMatch(Character::isLowerCase));
        width = paragraphs.stream().mapToInt(this::widest).max().orElse(0);
    }

    static String undo(String text) {
        var paragraphs = new ArrayList<List<String>>();
        paragraphs.add(new ArrayList<>());
        for (var line : text.split("\n", -1)) {
            if (line.isBlank()) {
                paragraphs.add(new ArrayList<>());
            } else {
                paragraphs.get(paragraphs.size() - 1).add(line.stripTrailing());
            }
        }
        var wraps = new HardWraps(paragraphs);
        var out = new StringBuilder(text.length());
        for (int i = 0; i < paragraphs.size(); i++) {
            out.append(i == 0 ? "" : "\n");
            wraps.join(paragraphs.get(i), out);
        }
        return out.toString();
    }

    /** The longest line that a word in lower case goes on behind; in a text of capitals, that any word does. */
    private int widest(List<String> lines) {
        int widest = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).length() <= WIDEST
                    && !startsItem(lines.get(i + 1))
                    && (goesOn(lines.get(i + 1)) || !small)) {
                widest = Math.max(widest, lines.get(i).length());
            }
        }
        return widest;
    }

    private void join(List<String> lines, StringBuilder out) {
        var hanging = isHanging(lines);
        var joined = false;
        for (int i = 0; i < lines.size(); i++) {
            out.append(joined ? lines.get(i).stripLeading() : lines.get(i));
            joined = i + 1 < lines.size()
                    && isBroken(lines.get(i), lines.get(i + 1))
                    && !(hanging && indentation(lines.get(i + 1)) == indentation(lines.get(0)));
            out.append(joined ? ' ' : '\n');
        }
    }

    private boolean isBroken(String line, String next) {
        if (width < NARROWEST || line.length() > WIDEST || startsItem(next)) {
            return false;
        }
        var rest = next.strip();
        int first = rest.indexOf(' ');
        int needed = line.length() + 1 + (first < 0 ? rest.length() : first);
        return needed > width - SLACK || goesOn(next) && line.length() >= Math.max(NARROWEST, width - RAGGED);
    }

    /** The first line of each entry stands further out than the others. */
    private static boolean isHanging(List<String> lines) {
        return lines.stream().skip(1).anyMatch(line -> indentation(line) > indentation(lines.get(0)));
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean goesOn(String line) {
        return Character.isLowerCase(line.stripLeading().codePointAt(0));
    }

    private static boolean startsItem(String line) {
        return ITEM_START
                .matcher(line.substring(0, Math.min(line.length(), 40)))
                .matches();
    }
}
