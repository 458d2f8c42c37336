package dev.harbinger.text;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;

/**
 * Which of some patterns may begin at a word, by up to three letters of it. The patterns themselves tell: they are tried on
 * those letters alone, and one that neither matches nor asks for more cannot begin there.
 */
final class Beginnings {
    private static final int LETTERS = 3;
    private static final int BASE = 27;
    private static final int WORDS = BASE * BASE * BASE;
    /** Stands for whatever may be before a word that is not the first. */
    private static final String BEFORE = "  ";

    private static final char LAST_LATIN = '\u017f';
    private static final char FIRST_MARK = '\u2000';
    private static final char LAST_MARK = '\u206f';

    private final List<Pattern> patterns;
    private final BitSet tried = new BitSet();
    private final AtomicReferenceArray<BitSet> byFirstLetters = new AtomicReferenceArray<>(WORDS + 10);
    private final AtomicReferenceArray<BitSet> byLetters = new AtomicReferenceArray<>(WORDS + 10);

    Beginnings(List<Pattern> patterns) {
        this.patterns = patterns;
        for (int i = 0; i < patterns.size(); i++) {
            tried.set(i, beginsWithWord(patterns.get(i)));
        }
    }

    /** Whether a pattern matches only from the first letter of a word on, so that it need not be tried elsewhere. */
    boolean isTried(int pattern) {
        return tried.get(pattern);
    }

    /** The patterns that may begin at a word of a text; do not change the set. */
    BitSet at(String text, int start) {
        int key = key(text, start);
        var sets = start == 0 ? byFirstLetters : byLetters;
        var known = sets.get(key);
        if (known == null) {
            known = beginningWith(start == 0 ? "" : BEFORE, letters(key));
            sets.set(key, known);
        }
        return known;
    }

    private BitSet beginningWith(String before, String letters) {
        var begun = new BitSet();
        for (int i = 0; i < patterns.size(); i++) {
            begun.set(i, tried.get(i) && mayBegin(patterns.get(i), before + letters, before.length()));
        }
        return begun;
    }

    /** The first letters as a number; as few as are plain, none of a word of another script. */
    private static int key(String text, int start) {
        var first = text.charAt(start);
        if (isDigit(first)) {
            return WORDS + first - '0';
        }
        int key = 0;
        for (int i = start; i < Math.min(text.length(), start + LETTERS) && isPlain(text.charAt(i)); i++) {
            key = key * BASE + (text.charAt(i) | ' ') - 'a' + 1;
        }
        return key;
    }

    private static String letters(int key) {
        if (key >= WORDS) {
            return String.valueOf((char) ('0' + key - WORDS));
        }
        var letters = new StringBuilder();
        for (int rest = key; rest > 0; rest /= BASE) {
            letters.insert(0, (char) ('a' + rest % BASE - 1));
        }
        return letters.toString();
    }

    private static boolean beginsWithWord(Pattern pattern) {
        var words = pattern.pattern();
        if ((pattern.flags() & Pattern.CASE_INSENSITIVE) == 0 || words.contains("(?<") || words.contains("(?-")) {
            return false;
        }
        for (char c = ' '; c <= LAST_MARK; c = c == LAST_LATIN ? FIRST_MARK : (char) (c + 1)) {
            if (mayBegin(pattern, "x" + c, 1) || !isWord(c) && mayBegin(pattern, String.valueOf(c), 0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a match may begin at an index, as far as these characters tell: it does, or asks for more. */
    private static boolean mayBegin(Pattern pattern, String characters, int at) {
        var matcher = pattern.matcher(characters)
                .region(at, characters.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(at == 0);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a word surely goes on behind a character; of letters beyond these the JDKs think differently. */
    static boolean isInside(char c) {
        return isPlain(c) || isDigit(c) || c == '_';
    }

    static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
