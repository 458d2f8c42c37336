package dev.harbinger.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The parts of a brief's plain text: what its header lines say, its title, and its body without captions, credits and
 * the tail that lists sources.
 *
 * @param title null if neither a caller, a header line nor a first line gave one
 */
record BriefParts(HeaderLines header, String title, String body) {
    private static final int TOP = 12;
    private static final int DATELINE = 90;
    private static final int LONGEST_TITLE = 220;

    /** Parts a text; {@code givenTitle} is null unless somebody gave a title, and is then left out of the body's top. */
    static BriefParts of(String text, String givenTitle) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        var header = takeHeader(lines);
        Captions.remove(lines);
        SourceTail.remove(lines);
        var given = givenTitle == null ? header.title() : givenTitle.strip();
        var title = given == null || given.isBlank() ? takeTitle(lines) : given;
        dropRepeatedTitle(lines, title);
        lines.stream()
                .filter(line -> !line.isBlank())
                .limit(4)
                .filter(line -> line.length() < DATELINE)
                .forEach(header::takeDate);
        if (title != null) {
            header.takeDate(title);
        }
        return new BriefParts(header, title, joined(lines));
    }

    private static HeaderLines takeHeader(List<String> lines) {
        var header = new HeaderLines();
        var seen = 0;
        for (var i = 0; i < lines.size() && seen < TOP; i++) {
            if (!lines.get(i).isBlank()) {
                seen++;
                if (header.take(lines.get(i))) {
                    lines.set(i, "");
                }
            }
        }
        return header;
    }

    /** The first line, if it stands alone and reads like a title: short, and no sentence. */
    private static String takeTitle(List<String> lines) {
        var first = firstFilled(lines);
        if (first < 0 || !readsLikeTitle(lines, first)) {
            return null;
        }
        var title = lines.get(first).strip().replaceAll("^#{1,6}\\s+", "");
        lines.set(first, "");
        return title;
    }

    private static boolean readsLikeTitle(List<String> lines, int first) {
        var line = lines.get(first).strip();
        var alone = first + 1 >= lines.size() || lines.get(first + 1).isBlank();
        var goesOn = lines.subList(first + 1, lines.size()).stream().anyMatch(other -> !other.isBlank());
        return line.length() <= LONGEST_TITLE
                && goesOn
                && !BriefDate.isItem(line)
                && (alone || line.length() < DATELINE)
                && !line.matches(".*[.;,:]$");
    }

    private static void dropRepeatedTitle(List<String> lines, String title) {
        var first = firstFilled(lines);
        if (title != null && first >= 0 && words(lines.get(first)).equals(words(title))) {
            lines.set(first, "");
        }
    }

    private static int firstFilled(List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    private static String words(String line) {
        return line.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static String joined(List<String> lines) {
        var body = new StringBuilder();
        var blank = true;
        for (var line : lines) {
            if (!line.isBlank() || !blank) {
                body.append(line.stripTrailing()).append('\n');
            }
            blank = line.isBlank();
        }
        return body.toString().strip();
    }
}
