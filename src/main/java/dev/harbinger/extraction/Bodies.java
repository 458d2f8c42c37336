package dev.harbinger.extraction;

import dev.harbinger.text.Sentences;
import dev.harbinger.text.Span;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The bodies that a whole document names, each once, however it is shortened, and how often. */
final class Bodies {
    private static final int LEAST_LETTERS = 3;
    /** Names behind this many characters of a text, and this many names, count no more. */
    private static final int LONGEST = 40_000;

    private static final int MOST = 500;

    /**
     * A body of the document.
     *
     * @param words as the text names it first
     * @param rank 1 for the one that is named most
     */
    record Body(String words, Names.Place place, List<Token> tokens, int times, int rank) {}

    private final Map<String, Body> byKey = new HashMap<>();
    private final List<Body> ranked = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> common;

    private record Seen(String words, Names.Place place, List<Token> tokens) {}

    Bodies(Document document, Reading reading) {
        var text =
                document.text().substring(0, Math.min(LONGEST, document.text().length()));
        common = commonWords(text);
        var seen = new LinkedHashMap<String, List<Seen>>();
        sentences(text, reading)
                .forEach(tokens -> reading.names(tokens).stream()
                        .filter(place -> !place.isRole() && !isCommon(place, tokens))
                        .forEach(place -> see(new Seen(words(place, tokens), place, tokens), seen)));
        merge(seen);
        rank(seen);
    }

    /** Those that may name somebody; the others are not worth the tagger's time. */
    private static List<List<Token>> sentences(String text, Reading reading) {
        var all = new ArrayList<List<Token>>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            for (var sentence : Sentences.of(text, new Span(start, end))) {
                var words = sentence.of(text);
                if (words.chars().anyMatch(Character::isUpperCase)) {
                    all.add(reading.of(words));
                }
            }
            start = end + 1;
        }
        return all;
    }

    private static Set<String> commonWords(String text) {
        return Tokens.of(text).stream()
                .filter(token -> token.isWord() && !token.isCapitalised())
                .map(Token::lower)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether a capital says nothing because the text writes all of these words small elsewhere. */
    boolean isCommon(Names.Place place, List<Token> tokens) {
        return place.mention() == null
                && !place.isRole()
                && tokens.subList(place.from(), place.to()).stream().allMatch(token -> common.contains(token.lower()));
    }

    private void see(Seen one, Map<String, List<Seen>> seen) {
        var key = key(one.place(), one.words());
        keys.putIfAbsent(key, key);
        seen.computeIfAbsent(key, name -> new ArrayList<>()).add(one);
    }

    private static String key(Names.Place place, String words) {
        return place.mention() == null ? words : place.mention().actor().name();
    }

    /** "Corvane" is "Corvane Technologies", "CMA" the "Competition and Markets Authority". */
    private void merge(Map<String, List<Seen>> seen) {
        var longFirst = seen.keySet().stream()
                .limit(MOST)
                .sorted(Comparator.comparingInt((String key) -> -key.length()))
                .toList();
        for (var name : longFirst) {
            longFirst.stream()
                    .filter(other -> other.length() > name.length() && isShortFor(name, other))
                    .findFirst()
                    .ifPresent(other -> keys.put(name, keys.get(other)));
        }
    }

    private static boolean isShortFor(String name, String whole) {
        return name.length() >= LEAST_LETTERS && (" " + whole + " ").contains(" " + name + " ")
                || name.length() >= 2 && name.equals(initials(whole));
    }

    private static String initials(String name) {
        return name.replaceAll("\\b(\\p{Lu})[\\p{L}’'.-]*|[\\p{Ll}’']+|[^\\p{L}]", "$1");
    }

    private void rank(Map<String, List<Seen>> seen) {
        var whole = new LinkedHashMap<String, List<Seen>>();
        seen.forEach((name, all) ->
                whole.computeIfAbsent(keys.get(name), key -> new ArrayList<>()).addAll(all));
        whole.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> {
                    var first = entry.getValue().get(0);
                    var body = new Body(
                            first.words(),
                            first.place(),
                            first.tokens(),
                            entry.getValue().size(),
                            ranked.size() + 1);
                    ranked.add(body);
                    byKey.put(entry.getKey(), body);
                });
    }

    /** The key under which a place in the text is one body with others; its own words for roles. */
    String keyOf(Names.Place place, String words) {
        if (place.isRole()) {
            return words.toLowerCase(Locale.ROOT);
        }
        var key = key(place, words);
        return keys.getOrDefault(key, key);
    }

    /** The body of a key; null if the text does not name it. */
    Body get(String key) {
        return byKey.get(key);
    }

    /** Those that are named most, the first first. */
    List<Body> most(int count) {
        return ranked.stream().limit(count).toList();
    }

    static String words(Names.Place place, List<Token> tokens) {
        return String.join(
                        " ",
                        tokens.subList(place.from(), place.to()).stream()
                                .map(Token::word)
                                .toList())
                .replaceFirst("['’]s?$", "");
    }
}
