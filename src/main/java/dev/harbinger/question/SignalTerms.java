package dev.harbinger.question;

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
    private final List<Token> tokens;
    private final SignalType type;
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Set<String> negations = new HashSet<>();
    private List<Token> tagged;
    private Set<String> eventWords;

    private SignalTerms(String text, SignalType type) {
        tokens = Tokens.of(text);
        this.type = type;
    }

    /** The terms of a question; its first word only makes it one. */
    static SignalTerms of(String question, SignalType type) {
        return new SignalTerms(question, type).read(1);
    }

    /** The names in a title, its first word among them if it is written like one. */
    static Set<String> namesOf(String title) {
        return new SignalTerms(title, null).read(0).names;
    }

    /** All terms of a name, names and words alike. */
    static Set<String> all(String name) {
        var terms = new SignalTerms(name, null).read(0);
        var all = new LinkedHashSet<>(terms.names);
        all.addAll(terms.words.keySet());
        return all.isEmpty() ? Set.of(name.toLowerCase(Locale.ROOT)) : all;
    }

    /** One key for the terms of a name. */
    static String key(Set<String> terms) {
        return terms.stream().sorted().collect(Collectors.joining(" "));
    }

    private SignalTerms read(int from) {
        var bodies = bodies();
        for (int i = 0; i < tokens.size(); i++) {
            if (bodies[i] == null && i >= from && tokens.get(i).isWord()) {
                read(i, tokens.get(i));
            } else if (bodies[i] != null && !bodies[i].isEmpty()) {
                names.add(bodies[i]);
            }
        }
        return this;
    }

    private void read(int at, Token token) {
        var form = SameWords.form(token);
        if (SameWords.isNegation(token)) {
            negations.add(form);
        }
        var named = token.isCapitalised() || token.word().chars().anyMatch(Character::isDigit);
        if (SameWords.isFirm(token) || named && !SameWords.isEmpty(token)) {
            names.add(form);
        } else if (!SameWords.isEmpty(token)) {
            words.putIfAbsent(form, at);
        }
    }

    /** For each token the known body that begins there, empty inside one, null outside. */
    private String[] bodies() {
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
        return !VerbForms.isBare(word) && List.of("ADJ", "ADV").contains(tag(word));
    }

    /** Whether a word is an object rather than the event itself. */
    boolean isObject(String word) {
        return !eventWords().contains(word) && List.of("NOUN", "PROPN").contains(tag(word));
    }

    /** Tagging costs more than all else here, so only what looks much alike comes to it. */
    private List<Token> tagged() {
        tagged = tagged == null ? Tagger.tag(tokens) : tagged;
        return tagged;
    }

    private String tag(String word) {
        return tagged().get(words.get(word)).tag();
    }

    private Set<String> eventWords() {
        if (eventWords == null) {
            eventWords = new HashSet<>();
            EventLexicon.get().find(tagged()).stream()
                    .filter(event -> event.type() == type)
                    .forEach(event -> tagged().subList(event.from(), event.to())
                            .forEach(token -> eventWords.add(SameWords.form(token))));
        }
        return eventWords;
    }
}
