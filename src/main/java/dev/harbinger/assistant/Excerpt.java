package dev.harbinger.assistant;

/**
 * The part of a text that a model is shown: all of up to 60,000 characters, else the first 20,000 and the last 40,000,
 * because what to watch next stands mostly at the end.
 */
final class Excerpt {
    static final int LONGEST = 60_000;

    private static final int HEAD = 20_000;
    private static final String GAP = "\n[…]\n";

    private Excerpt() {}

    static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int head = whole(text, HEAD);
        int tail = whole(text, text.length() - LONGEST + HEAD);
        return text.substring(0, head) + GAP + text.substring(tail);
    }

    /** An offset that parts no character in two. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
