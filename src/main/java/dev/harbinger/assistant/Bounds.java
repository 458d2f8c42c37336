package dev.harbinger.assistant;

import dev.harbinger.common.PageRequest;
import dev.harbinger.common.Problems;

/** How much a tool takes and answers: a model reads all of an answer, and pays for it. */
final class Bounds {
    static final int ROWS = 20;
    static final int MOST_ROWS = 50;
    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_ARGUMENT = 500;

    private Bounds() {}

    /** A page of so many rows, null for the usual number. */
    static PageRequest page(Integer limit, String cursor) {
        if (limit != null && (limit < 1 || limit > MOST_ROWS)) {
            throw Problems.badRequest("limit", "must be 1 to " + MOST_ROWS + ", but was " + limit);
        }
        return PageRequest.of(argument("cursor", cursor), limit == null ? ROWS : limit, null);
    }

    /** A short argument, null for a blank one. */
    static String argument(String name, String words) {
        return argument(name, words, LONGEST_ARGUMENT);
    }

    /** An argument of at most so many characters, null for a blank one. */
    static String argument(String name, String words, int most) {
        if (words != null && words.length() > most) {
            throw Problems.badRequest(name, "may have " + most + " characters, and has " + words.length());
        }
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** Words that are not longer than a row needs, empty for none. */
    static String cut(String words) {
        if (words == null || words.length() <= LONGEST_WORDS) {
            return words == null ? "" : words;
        }
        return words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS / 2)) + "…";
    }
}
