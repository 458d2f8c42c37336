package dev.harbinger.common;

/** The beginning of a text that is too long. */
public final class Beginning {
    private Beginning() {}

    /** A text as it is, or so many of its first characters, one fewer where that would part a pair of surrogates. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
