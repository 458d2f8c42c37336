package dev.harbinger.question;

import dev.harbinger.extraction.SignalActor;
import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import dev.harbinger.text.VerbForms;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question as terms to compare: names, which tell events apart, and words. A body or country that the program knows
 * is one term however it is written.
 */
final class SignalTerms {
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Set<String> eventWords = new HashSet<>();
    private final Set<String> negations = new HashSet<>();

    private SignalTerms() {}

    /** The terms of a question; its first word only makes it one. */
    static SignalTerms of(String question, SignalType type) {
        var terms = new SignalTerms();
        var tokens = Tagger.tag(Tokens.of(question));
        terms.read(tokens, 1);
        for (var event : EventLexicon.get().find(tokens)) {
            if (event.type() == type) {
                tokens.subList(event.from(), event.to()).forEach(token -> terms.eventWords.add(SameWords.form(token)));
            }
        }
        return terms;
    }

    /** The names in a title, its first word among them if it is written like one. */
    static Set<String> namesOf(String title) {
        var terms = new SignalTerms();
        terms.read(Tokens.of(title), 0);
        return terms.names;
    }

    /** All terms of a name, names and words alike. */
    static Set<String> all(String name) {
        var terms = new SignalTerms();
        terms.read(Tokens.of(name), 0);
        var all = new LinkedHashSet<>(terms.names);
        all.addAll(terms.words.keySet());
        return all.isEmpty() ? Set.of(name.toLowerCase(Locale.ROOT)) : all;
    }

    /** One key for a name, the same for every way to write it. */
    static String key(String name) {
        return all(name).stream().sorted().collect(Collectors.joining(" "));
    }

    /** All terms of an actor under every name. */
    static Set<String> all(SignalActor actor) {
        var all = new LinkedHashSet<>(all(actor.name()));
        actor.aliases().forEach(alias -> all.addAll(all(alias)));
        return all;
    }

    private void read(List<Token> tokens, int from) {
        var bodies = bodies(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (bodies[i] == null && i >= from && tokens.get(i).isWord()) {
                read(tokens.get(i));
            } else if (bodies[i] != null && !bodies[i].isEmpty()) {
                names.add(bodies[i]);
            }
        }
    }

    private void read(Token token) {
        if (SameWords.isNegation(token)) {
            negations.add(SameWords.form(token));
        }
        if (SameWords.isFirm(token)) {
            names.add(SameWords.form(token));
        } else if (!SameWords.isEmpty(token)) {
            var named = token.isCapitalised() || token.word().chars().anyMatch(Character::isDigit);
            if (named) {
                names.add(SameWords.form(token));
            } else {
                words.put(SameWords.form(token), token.tag());
            }
        }
    }

    /** For each token the known body that begins there, empty inside one, null outside. */
    private static String[] bodies(List<Token> tokens) {
        var bodies = new String[tokens.size()];
        for (var mention : ActorCatalog.get().find(tokens)) {
            if (mention.actor() != null) {
                Arrays.fill(bodies, mention.from(), mention.to(), "");
                bodies[mention.from()] = "@" + mention.actor().name();
            }
        }
        return bodies;
    }

    /** Known bodies, capitalised words, numbers and what else tells one event from the next, in the order of the question. */
    Set<String> names() {
        return names;
    }

    /** The other content words. */
    Set<String> words() {
        return words.keySet();
    }

    Set<String> negations() {
        return negations;
    }

    /** Whether a word only qualifies others: without it the question is the same, said more loosely. */
    boolean qualifies(String word) {
        return !VerbForms.isBare(word) && List.of("ADJ", "ADV").contains(words.get(word));
    }

    /** Whether a word is an object rather than the event itself. */
    boolean isObject(String word) {
        return !eventWords.contains(word) && List.of("NOUN", "PROPN").contains(words.get(word));
    }
}
