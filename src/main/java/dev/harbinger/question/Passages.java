package dev.harbinger.question;

import dev.harbinger.common.Problems;
import dev.harbinger.text.Span;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a passage by its words, for people who cannot or do not want to select it. */
final class Passages {
    private static final int LONGEST = 4000;

    private Passages() {}

    /**
     * The one place in a stretch of a text where the words stand, whatever white space parts them.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if they stand nowhere or more than once
     */
    static Span find(String text, Span within, String words) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            throw Problems.unprocessable("passage", "copy up to " + LONGEST + " characters of the brief's text");
        }
        var matcher = pattern(words).matcher(text).region(within.start(), within.end());
        if (!matcher.find()) {
            throw Problems.unprocessable("passage", "the text has no “" + words.strip() + "”; copy its words exactly");
        }
        var found = new Span(matcher.start(), matcher.end());
        if (matcher.find()) {
            throw Problems.unprocessable(
                    "passage", "“" + words.strip() + "” stands there more than once; give more of the words around it");
        }
        return found;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                Stream.of(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }
}
