package dev.harbinger.match;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text has in quotation marks, and whether it holds what somebody claims to quote from it. */
final class Quoted {
    private static final int SHORTEST = 12;
    private static final int FEWEST_WORDS = 3;
    /** Where a single mark may also be an apostrophe inside a word, bounds keep the search short. */
    private static final Pattern MARKED = Pattern.compile(
            "“([^“”]+)”|\"([^\"]+)\"" + "|(?<!\\w)['‘]([^'‘’]{1,300}+(?:['’](?=\\w)[^'‘’]{1,300}+){0,8})['’](?!\\w)");

    private Quoted() {}

    /** All that it has in quotation marks, in a row; a word or two do not count. */
    static String in(String text) {
        return text.chars().noneMatch(Quoted::isMark)
                ? ""
                : MARKED.matcher(text)
                        .results()
                        .map(Quoted::marked)
                        .filter(words -> words.split(" ").length >= FEWEST_WORDS)
                        .collect(Collectors.joining(" "));
    }

    private static boolean isMark(int sign) {
        return "“\"'‘".indexOf(sign) >= 0;
    }

    private static String marked(MatchResult found) {
        return Stream.of(found.group(1), found.group(2), found.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

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
