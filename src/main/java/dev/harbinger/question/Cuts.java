package dev.harbinger.question;

import dev.harbinger.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a passage that asks two things may be cut in two; the words that only join the halves belong to neither. */
final class Cuts {
    private static final int MOST = 5;
    private static final int SHORTEST = 8;
    private static final String JOINER = "(?:and|or|but|plus|as well as|and also)";
    private static final Pattern BORDER = Pattern.compile(";\\s|\\s" + JOINER + "\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING =
            Pattern.compile("^(?:[\\s,;:]|" + JOINER + "(?=\\s))+", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING =
            Pattern.compile("(?:[\\s,;:]|(?<=\\s)" + JOINER + ")+$", Pattern.CASE_INSENSITIVE);

    /**
     * The two halves of a passage.
     *
     * @param at the offset that was cut at
     */
    record Halves(int at, Span first, Span second) {}

    private Cuts() {}

    /** The halves at an offset of the text, moved to the beginning of the word it lies in; empty if one would have no words. */
    static Optional<Halves> at(String text, Span passage, int at) {
        if (at <= passage.start() || at >= passage.end()) {
            return Optional.empty();
        }
        int cut = wordStart(text, at);
        if (cut <= passage.start()) {
            return Optional.empty();
        }
        var first = text.substring(passage.start(), cut);
        var second = text.substring(cut, passage.end());
        var left = TRAILING.matcher(first).replaceFirst("");
        var right = LEADING.matcher(second).replaceFirst("");
        return hasWords(left) && hasWords(right)
                ? Optional.of(new Halves(
                        cut,
                        new Span(passage.start(), passage.start() + left.length()),
                        new Span(passage.end() - right.length(), passage.end())))
                : Optional.empty();
    }

    /** Cuts that suggest themselves: at a semicolon, "and" or "or" with some words on both sides. */
    static List<Halves> suggested(String text, Span passage) {
        return BORDER.matcher(passage.of(text))
                .results()
                .flatMap(border -> at(text, passage, passage.start() + border.start() + 1).stream())
                .filter(cut -> cut.first().length() >= SHORTEST && cut.second().length() >= SHORTEST)
                .limit(MOST)
                .toList();
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0
                && Character.isLetterOrDigit(text.charAt(start))
                && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean hasWords(String half) {
        return half.chars().anyMatch(Character::isLetterOrDigit);
    }
}
