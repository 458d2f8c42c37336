package dev.harbinger.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the sentences of running text; linear in its length. */
public final class Sentences {
    /** A longer stretch without a full stop is no sentence and is cut here. */
    public static final int MAX_LENGTH = 1500;

    private static final Set<String> ABBREVIATIONS = WordFile.words(Sentences.class, "abbreviations.txt");
    private static final Set<String> STARTERS = WordFile.words(Sentences.class, "sentence-starters.txt");
    private static final String CLOSERS = "\"'”’»)]*_";
    private static final String OPENERS = "\"'“‘«([*_";

    private Sentences() {}

    /** The sentences between two offsets, each without the white space around it. */
    public static List<Span> of(String text, Span within) {
        var sentences = new ArrayList<Span>();
        int start = within.start();
        for (int i = within.start(); i < within.end(); i++) {
            var c = text.charAt(i);
            var ends = (c == '.' || c == '!' || c == '?' || c == '…') && isEnd(text, start, i, within.end());
            if (ends || (i - start >= MAX_LENGTH && Character.isWhitespace(c)) || i - start >= 2 * MAX_LENGTH) {
                int end = afterClosers(text, i + 1, within.end());
                add(sentences, text, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(sentences, text, start, within.end());
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Span(start, end));
        }
    }

    private static int afterClosers(String text, int from, int limit) {
        int i = from;
        while (i < limit && (CLOSERS.indexOf(text.charAt(i)) >= 0 || ".!?…".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static boolean isEnd(String text, int start, int at, int limit) {
        int next = afterClosers(text, at + 1, limit);
        if (next >= limit) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < limit && (Character.isWhitespace(text.charAt(next)) || OPENERS.indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        if (next >= limit || Character.isLowerCase(text.charAt(next))) {
            return next >= limit;
        }
        return text.charAt(at) != '.' || !isAbbreviation(text, start, at) || isStarter(text, next, limit);
    }

    private static boolean isAbbreviation(String text, int start, int at) {
        int from = at;
        while (from > start && at - from < 12 && isPartOfWord(text.charAt(from - 1))) {
            from--;
        }
        var word = text.substring(from, at).toLowerCase(Locale.ROOT);
        var initial = word.length() == 1 && Character.isUpperCase(text.charAt(from));
        return initial || word.contains(".") || ABBREVIATIONS.contains(word);
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetter(c) || c == '.';
    }

    /** "in the U.S. The bill …": a word that begins sentences ends an abbreviation's sentence. */
    private static boolean isStarter(String text, int at, int limit) {
        int end = at;
        while (end < limit && end - at < 14 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return STARTERS.contains(text.substring(at, end));
    }
}
