package dev.harbinger.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into words and marks; linear in its length. */
public final class Tokens {
    private static final String INSIDE = "'’-‐‑&.,:";

    private Tokens() {}

    /** The tokens of a whole text. */
    public static List<Token> of(String text) {
        return of(text, new Span(0, text.length()));
    }

    /** The tokens of a stretch of a text, with offsets in the whole text. {@code U.S.} and {@code 3.5} are one token. */
    public static List<Token> of(String text, Span span) {
        var tokens = new ArrayList<Token>();
        int at = span.start();
        while (at < span.end()) {
            var c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
                continue;
            }
            int end = Character.isLetterOrDigit(c) ? wordEnd(text, at, span.end()) : markEnd(text, at);
            tokens.add(new Token(text.substring(at, end), at, end, "X"));
            at = end;
        }
        return tokens;
    }

    private static int markEnd(String text, int at) {
        return Math.min(text.length(), at + Character.charCount(text.codePointAt(at)));
    }

    private static int wordEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit) {
            var c = text.charAt(end);
            var inside = INSIDE.indexOf(c) >= 0 && end + 1 < limit && joins(text, from, end);
            if (!Character.isLetterOrDigit(c) && !inside) {
                break;
            }
            end++;
        }
        return isDotted(text, from, end) && end < limit && text.charAt(end) == '.' ? end + 1 : end;
    }

    private static boolean joins(String text, int from, int at) {
        var next = text.charAt(at + 1);
        var before = text.charAt(at - 1);
        return switch (text.charAt(at)) {
            case '.' ->
                Character.isDigit(next) && Character.isDigit(before)
                        || Character.isLetter(next) && (at - from == 1 || text.charAt(at - 2) == '.');
            case ',', ':' -> Character.isDigit(next) && Character.isDigit(before);
            case '’', '\'' -> Character.isLetter(next) && Character.isLetter(before);
            default -> Character.isLetterOrDigit(next) && Character.isLetterOrDigit(before);
        };
    }

    private static boolean isDotted(String text, int from, int end) {
        return end - from >= 3 && text.charAt(end - 2) == '.' && Character.isLetter(text.charAt(end - 1));
    }
}
