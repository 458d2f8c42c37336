package dev.harbinger.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of a text around the words that were asked for. */
final class Snippet {
    private static final int AROUND = 110;
    private static final int STEM = 4;

    private Snippet() {}

    /** A stretch of the snippet; {@code asked} if it is such a word. */
    record Piece(String text, boolean asked) {}

    static List<Piece> of(String text, String asked) {
        var words = Arrays.stream(asked.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1)
                .map(word -> Pattern.quote(word.length() > STEM + 1 ? word.substring(0, word.length() - 1) : word))
                .collect(Collectors.joining("|"));
        if (words.isEmpty()) {
            return List.of(new Piece(cut(text, 0, 2 * AROUND), false));
        }
        var found = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + words + ")[\\p{L}\\p{N}]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var first = found.matcher(text);
        int at = first.find() ? first.start() : 0;
        var shown = cut(text, Math.max(0, at - AROUND), Math.min(text.length(), at + 2 * AROUND));
        var pieces = new ArrayList<Piece>();
        int behind = 0;
        for (var matcher = found.matcher(shown); matcher.find(); behind = matcher.end()) {
            pieces.add(new Piece(shown.substring(behind, matcher.start()), false));
            pieces.add(new Piece(matcher.group(), true));
        }
        pieces.add(new Piece(shown.substring(behind), false));
        return pieces;
    }

    /** Cut at spaces, with an ellipsis where something is left out. */
    private static String cut(String text, int from, int to) {
        int end = Math.min(text.length(), to);
        int start = from == 0 ? 0 : Math.max(from, text.indexOf(' ', from) + 1);
        int stop = end == text.length() ? end : Math.max(start, text.lastIndexOf(' ', end));
        return (start > 0 ? "… " : "")
                + text.substring(Math.min(start, stop), stop)
                + (stop < text.length() ? " …" : "");
    }
}
