package dev.harbinger.extraction;

import dev.harbinger.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds quotes word for word in a text, whatever its line breaks, spaces and kinds of quotation marks and dashes. The
 * time is linear in the length of text and quote together.
 */
final class Passages {
    private static final String INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

    /** A text in its plain form; {@code origin[i]} is where the i-th character stands in the text. */
    private record Plain(String words, int[] origin) {}

    private final Plain text;

    Passages(String text) {
        this.text = plain(text);
    }

    /** Where a quote stands, as whole words, in the order of the text; overlapping places too. */
    List<Span> of(String quote) {
        var sought = plain(quote).words().strip();
        var places = new ArrayList<Span>();
        if (sought.isEmpty()) {
            return places;
        }
        var borders = borders(sought);
        int matched = 0;
        for (int i = 0; i < text.words().length(); i++) {
            while (matched > 0
                    && (matched == sought.length()
                            || sought.charAt(matched) != text.words().charAt(i))) {
                matched = borders[matched - 1];
            }
            matched += sought.charAt(matched) == text.words().charAt(i) ? 1 : 0;
            if (matched == sought.length() && isWhole(i + 1 - matched, i + 1)) {
                places.add(new Span(text.origin()[i + 1 - matched], text.origin()[i] + 1));
            }
        }
        return places;
    }

    /** How long the longest beginning is that every beginning of the words also ends with (Knuth, Morris and Pratt). */
    private static int[] borders(String words) {
        var borders = new int[words.length()];
        for (int i = 1, length = 0; i < words.length(); i++) {
            while (length > 0 && words.charAt(length) != words.charAt(i)) {
                length = borders[length - 1];
            }
            length += words.charAt(length) == words.charAt(i) ? 1 : 0;
            borders[i] = length;
        }
        return borders;
    }

    private boolean isWhole(int from, int to) {
        var words = text.words();
        return !(from > 0 && isPart(words.charAt(from - 1)) && isPart(words.charAt(from)))
                && !(to < words.length() && isPart(words.charAt(to)) && isPart(words.charAt(to - 1)));
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static Plain plain(String text) {
        var words = new StringBuilder(text.length());
        var origin = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            var c = plain(text.charAt(i));
            var repeatedSpace = c == ' ' && words.length() > 0 && words.charAt(words.length() - 1) == ' ';
            if (!repeatedSpace && INVISIBLE.indexOf(c) < 0) {
                origin[words.length()] = i;
                words.append(c);
            }
        }
        return new Plain(words.toString(), origin);
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033', '\u00ab', '\u00bb' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
        };
    }
}
