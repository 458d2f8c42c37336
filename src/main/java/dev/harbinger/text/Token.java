package dev.harbinger.text;

import java.util.Locale;

/**
 * A word or a mark of punctuation in a text.
 *
 * @param word as written
 * @param start offset in the text, in UTF-16 units; {@code end} is just behind
 * @param tag the Universal Dependencies part of speech, such as {@code VERB}; {@code X} before tagging
 */
public record Token(String word, int start, int end, String tag) {
    /** The word in lower case with straight apostrophes. */
    public String lower() {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** Whether it begins with a letter or digit. */
    public boolean isWord() {
        return Character.isLetterOrDigit(word.codePointAt(0));
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(word.codePointAt(0));
    }

    public boolean is(String lower) {
        return lower().equals(lower);
    }

    boolean isTagged(String... tags) {
        for (var one : tags) {
            if (one.equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a verb or an auxiliary. */
    public boolean isVerb() {
        return isTagged("VERB", "AUX");
    }

    /** Whether it may belong to the core of a noun phrase. */
    public boolean isNominal() {
        return isTagged("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "X") && isWord();
    }
}
