package dev.harbinger.match;

import java.util.Locale;

/** Tells whether a text holds what somebody claims to quote from it. */
final class Quoted {
    private static final int SHORTEST = 12;

    private Quoted() {}

    /** Whether the words stand in the text as they are, whatever the white space, the quotation marks and the case. */
    static boolean stands(String quote, String text) {
        var words = plain(quote);
        return words.length() >= SHORTEST && plain(text).contains(words);
    }

    private static String plain(String text) {
        return text.replaceAll("[\"“”„«»'‘’]", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
