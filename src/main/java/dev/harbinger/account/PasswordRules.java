package dev.harbinger.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: of 8 to 256 characters of any script, and none of those that guessing begins with, which
 * are listed in {@code common-passwords.txt}. No rules on kinds of characters (NIST SP 800-63B).
 */
final class PasswordRules {
    static final int SHORTEST = 8;
    static final int LONGEST = 256;

    private static final Set<String> COMMON = read();
    private static final String ROWS =
            "qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm azertyuiop 01234567890123456789 abcdefghijklmnopqrstuvwxyz";
    private static final int FEW = 3;

    private PasswordRules() {}

    /** What is wrong with a password, in words for its user; empty if it is taken. */
    static Optional<String> objection(String password, String name) {
        var given = password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFKC);
        var length = given.codePointCount(0, given.length());
        if (length < SHORTEST) {
            return Optional.of(
                    "The password is too short: take " + SHORTEST + " characters or more, such as some words.");
        }
        if (length > LONGEST) {
            return Optional.of("The password is too long: take at most " + LONGEST + " characters.");
        }
        return isCommon(given, name)
                ? Optional.of(
                        "This password is one of the first that somebody would try. Take another, such as some words"
                                + " that do not belong together.")
                : Optional.empty();
    }

    private static boolean isCommon(String password, String name) {
        var lower = password.toLowerCase(Locale.ROOT);
        var core = core(lower);
        var plain = core(unmasked(lower));
        return lower.codePoints().distinct().count() <= FEW
                || lower.matches("\\d{1,11}")
                || COMMON.contains(lower)
                || isWellKnown(core, name)
                || isWellKnown(plain, name)
                || isRow(lower);
    }

    /** A word of the list, once or several times over, or the user's own name. */
    private static boolean isWellKnown(String core, String name) {
        return !core.isEmpty()
                && (core.equals(letters(name.toLowerCase(Locale.ROOT)))
                        || COMMON.stream()
                                .anyMatch(word -> core.length() % word.length() == 0
                                        && core.equals(word.repeat(core.length() / word.length()))));
    }

    /** What is left without the digits and signs that people put around a word. */
    private static String core(String lower) {
        return lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    /** {@code p@ssw0rd} as {@code password}. */
    private static String unmasked(String lower) {
        var ends = lower.replaceAll("[\\d!?.]{1,4}$", "");
        return ends.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    /** A run of neighbours on a keyboard, in the alphabet or in counting, there or back. */
    private static boolean isRow(String lower) {
        var joined = ROWS.replace(" ", "");
        var back = new StringBuilder(lower).reverse().toString();
        return joined.contains(lower) || joined.contains(back);
    }

    private static Set<String> read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
