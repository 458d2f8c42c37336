package dev.harbinger.common;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the program says of mistakes, for people: programs read it in English, and {@code phrases_<language>.txt} has the
 * same for others. What nobody translated stays English.
 */
public final class Phrases {
    private static final Pattern HOLE = Pattern.compile("\\{(\\*?)}");
    private static final Pattern FIELD = Pattern.compile("^(?:The address )?[a-zA-Z]+: ");
    private static final Map<Locale, List<Phrase>> OTHERS =
            Map.of(Locale.GERMAN, read(Locale.GERMAN), Locale.FRENCH, read(Locale.FRENCH));

    private Phrases() {}

    /**
     * One phrase; what stands in the holes of the English goes into those of the other, in the same order.
     *
     * @param nested for each hole whether what stands there is a phrase itself
     */
    private record Phrase(Pattern english, List<String> other, List<Boolean> nested) {
        static Phrase of(String line) {
            int end = line.indexOf(" = ");
            var parts = HOLE.split(line.substring(0, end), -1);
            var english = Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining("(.*?)"));
            var other = line.substring(end + 3);
            return new Phrase(
                    Pattern.compile(english, Pattern.DOTALL),
                    List.of(HOLE.split(other, -1)),
                    HOLE.matcher(other)
                            .results()
                            .map(hole -> !hole.group(1).isEmpty())
                            .toList());
        }

        Optional<String> translated(Locale language, String words) {
            var found = english.matcher(words);
            if (!found.matches()) {
                return Optional.empty();
            }
            var text = new StringBuilder(other.get(0));
            for (int hole = 1; hole < other.size(); hole++) {
                var named = found.group(hole);
                text.append(nested.get(hole - 1) ? in(language, named) : named).append(other.get(hole));
            }
            return Optional.of(text.toString());
        }
    }

    /** Words of the program in the language of the page at hand; null for null. */
    public static String here(String english) {
        return english == null ? null : in(Languages.wanted(), english);
    }

    /** Words of the program in a language; the field that a problem names first is left out where they were translated. */
    public static String in(Locale language, String english) {
        return translated(language, english)
                .or(() -> translated(language, FIELD.matcher(english).replaceFirst("")))
                .orElse(english);
    }

    static Optional<String> translated(Locale language, String english) {
        return OTHERS.getOrDefault(language, List.of()).stream()
                .flatMap(phrase -> phrase.translated(language, english).stream())
                .findFirst();
    }

    private static List<Phrase> read(Locale language) {
        var name = "phrases_" + language.getLanguage() + ".txt";
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Phrase::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
