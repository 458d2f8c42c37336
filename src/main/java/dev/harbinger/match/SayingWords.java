package dev.harbinger.match;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a {@link Saying} in one language.
 *
 * @param parts the words around the holes, one more than there are holes
 * @param holes which word stands in each, counted from zero
 */
record SayingWords(List<String> parts, List<Integer> holes) {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");
    private static final Map<Locale, Map<Saying, SayingWords>> ALL = Stream.of(
                    Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)
            .collect(Collectors.toUnmodifiableMap(language -> language, SayingWords::all));

    static SayingWords of(Saying saying, Locale language) {
        return ALL.getOrDefault(language, ALL.get(Locale.ENGLISH)).get(saying);
    }

    private static Map<Saying, SayingWords> all(Locale language) {
        var file = file(language);
        var all = new EnumMap<Saying, SayingWords>(Saying.class);
        for (var saying : Saying.values()) {
            all.put(saying, parsed(file.getProperty(saying.name())));
        }
        return all;
    }

    private static SayingWords parsed(String text) {
        return new SayingWords(
                List.of(HOLE.split(text, -1)),
                HOLE.matcher(text)
                        .results()
                        .map((MatchResult hole) -> Integer.parseInt(hole.group(1)) - 1)
                        .toList());
    }

    static Properties file(Locale language) {
        var words = new Properties();
        var name = "sayings_" + language.getLanguage() + ".properties";
        try (var file = new InputStreamReader(Saying.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole text, with these words in the holes. */
    String filled(List<String> words) {
        if (holes.isEmpty()) {
            return parts.get(0);
        }
        var text = new StringBuilder(parts.get(0));
        for (int i = 0; i < holes.size(); i++) {
            text.append(words.get(holes.get(i))).append(parts.get(i + 1));
        }
        return text.toString();
    }

    /** What stands in the holes of a text, in their order; empty if the text is another. */
    Optional<List<String>> read(String text) {
        if (!text.startsWith(parts.get(0))) {
            return Optional.empty();
        }
        var words = new ArrayList<String>();
        int from = parts.get(0).length();
        for (int i = 1; i < parts.size(); i++) {
            var part = parts.get(i);
            int to = i == holes.size() ? text.length() - part.length() : text.indexOf(part, from);
            if (to < from || !text.startsWith(part, to)) {
                return Optional.empty();
            }
            words.add(text.substring(from, to));
            from = to + part.length();
        }
        return from == text.length() ? Optional.of(words) : Optional.empty();
    }

    /** How many of its characters are its own. */
    int length() {
        return parts.stream().mapToInt(String::length).sum();
    }
}
