package dev.harbinger.extraction;

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
    private static final String UNION = "European Union";

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
    private final Acronyms acronyms;
    private final ShortNames shortNames = new ShortNames();

    private record Seen(String words, Names.Place place, List<Token> tokens) {}

    Bodies(Document document, Reading reading) {
        var text =
                document.text().substring(0, Math.min(LONGEST, document.text().length()));
        var all = Tokens.of(text);
        common = commonWords(all);
        acronyms = new Acronyms(all);
        var seen = new LinkedHashMap<String, List<Seen>>();
        reading.capitalised(text)
                .forEach(tokens -> reading.names(tokens).stream()
                        .filter(place -> !place.isRole() && !isCommon(place, tokens))
                        .forEach(place -> see(new Seen(place.words(tokens), place, tokens), seen)));
        merge(seen);
        rank(seen);
    }

    private static Set<String> commonWords(List<Token> text) {
        return text.stream()
                .filter(token -> token.isWord() && !token.isCapitalised())
                .map(Token::lower)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether a capital says nothing because the text writes all of these words small elsewhere. */
    boolean isCommon(Names.Place place, List<Token> tokens) {
        return place.mention() == null
                && !place.isRole()
                && (place.to() - place.from() == 1 || !Roles.areIn(place.words(tokens)))
                && tokens.subList(place.from(), place.to()).stream().allMatch(token -> common.contains(token.lower()));
    }

    private void see(Seen one, Map<String, List<Seen>> seen) {
        var key = key(one.place(), one.words(), one.tokens());
        keys.putIfAbsent(key, key);
        if (one.place().mention() != null && !one.place().isCountry()) {
            acronyms.learn(one.place().mention().actor());
        }
        var letters = Acronyms.behind(one.place(), one.tokens());
        if (!letters.isEmpty()) {
            acronyms.put(key, letters);
            keys.putIfAbsent(letters, key);
        }
        seen.computeIfAbsent(key, name -> new ArrayList<>()).add(one);
    }

    private static String key(Names.Place place, String words, List<Token> tokens) {
        return place.mention() == null || ShortNames.isGeneric(place, tokens)
                ? words
                : place.mention().actor().name();
    }

    /** "Corvane" is "Corvane Technologies", "CMA" the "Competition and Markets Authority". */
    private void merge(Map<String, List<Seen>> seen) {
        var longFirst = seen.keySet().stream()
                .limit(MOST)
                .sorted(Comparator.comparingInt((String key) -> -key.length()))
                .toList();
        for (var name : longFirst) {
            if (isWhole(seen.get(name).get(0))) {
                continue;
            }
            longFirst.stream()
                    .filter(other -> other.length() > name.length() && isShortFor(name, other))
                    .findFirst()
                    .ifPresent(other -> {
                        keys.put(name, keys.get(other));
                        if (Acronyms.is(name)) {
                            acronyms.put(keys.get(other), name);
                        }
                    });
        }
    }

    /** A known body is not short for another: "China" is not the "Bank of China". */
    private static boolean isWhole(Seen one) {
        return one.place().mention() != null && !ShortNames.isGeneric(one.place(), one.tokens());
    }

    private static boolean isShortFor(String name, String whole) {
        return name.length() >= LEAST_LETTERS
                        && (" " + whole + " ").contains(" " + name + " ")
                        && !whole.contains(" of " + name)
                || name.length() >= 2 && name.equals(Acronyms.initials(whole));
    }

    private void rank(Map<String, List<Seen>> seen) {
        var whole = new LinkedHashMap<String, List<Seen>>();
        seen.forEach((name, all) ->
                whole.computeIfAbsent(keys.get(name), key -> new ArrayList<>()).addAll(all));
        whole.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> {
                    var first = entry.getValue().stream()
                            .filter(one ->
                                    key(one.place(), one.words(), one.tokens()).equals(entry.getKey()))
                            .findFirst()
                            .orElse(entry.getValue().get(0));
                    var body = new Body(
                            first.words(),
                            first.place(),
                            first.tokens(),
                            entry.getValue().size(),
                            ranked.size() + 1);
                    ranked.add(body);
                    byKey.put(entry.getKey(), body);
                    var mention = first.place().mention();
                    shortNames.add(entry.getKey(), mention == null ? null : mention.actor());
                });
    }

    /** The key under which a place in the text is one body with others; its own words for roles that stand for none. */
    String keyOf(Names.Place place, List<Token> tokens) {
        var words = place.words(tokens);
        if (ShortNames.isShort(place, tokens)) {
            return shortNames.whole(words).orElse(place.isRole() ? words.toLowerCase(Locale.ROOT) : words);
        }
        var key = key(place, words, tokens);
        return keys.getOrDefault(key, key);
    }

    /** What to call the body of a place: the full name where the words are a short one. */
    String nameOf(Names.Place place, List<Token> tokens) {
        var words = place.words(tokens);
        if (ShortNames.isShort(place, tokens)) {
            return shortNames
                    .whole(words)
                    .map(whole -> ShortNames.with(acronyms.with(whole), words))
                    .orElse(isForeign(place) ? country() + " " + words : words);
        }
        if (place.mention() != null && place.mention().asAdjective()) {
            return place.mention().actor().name();
        }
        var key = keyOf(place, tokens);
        return acronyms.has(key) && !place.isCountry() ? acronyms.with(key) : words;
    }

    /** Whether words that others go by as well mean a body of a country in the catalogue that this text does not name. */
    private boolean isForeign(Names.Place place) {
        var home = place.mention() == null ? "" : place.mention().actor().country();
        return !home.isEmpty() && !home.equals(UNION) && !country().isEmpty() && byKey.get(home) == null;
    }

    /** The body of a key; null if the text does not name it. */
    Body get(String key) {
        return byKey.get(key);
    }

    /** The country of which the text speaks most; empty if it names none. */
    String country() {
        return ranked.stream()
                .filter(body -> body.place().isCountry())
                .map(body -> body.place().mention().actor().name())
                .findFirst()
                .orElse("");
    }

    /** Those that are named most, the first first. */
    List<Body> most(int count) {
        return ranked.stream().limit(count).toList();
    }
}
