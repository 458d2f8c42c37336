package dev.harbinger.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds known phrases in a row of tokens, the longest at each place, in time linear in the tokens. Fill it first; then it
 * may be read by several threads.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {
    /**
     * A phrase that was found.
     *
     * @param from index of its first token; {@code to} is just behind its last
     */
    public record Hit<T>(int from, int to, T meaning) {}

    private record Phrase<T>(List<String> words, T meaning) {}

    private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();
    private final Function<Token, String> form;

    /** An index over some form of the tokens, such as their lower case. */
    public PhraseIndex(Function<Token, String> form) {
        this.form = form;
    }

    /** Adds a phrase; of equal phrases the first added wins. */
    public void add(String phrase, T meaning) {
        var words = Tokens.of(phrase).stream().map(form).toList();
        if (!words.isEmpty()) {
            var phrases = byFirstWord.computeIfAbsent(words.get(0), word -> new ArrayList<>());
            phrases.add(new Phrase<>(words, meaning));
            phrases.sort((a, b) -> b.words().size() - a.words().size());
        }
    }

    /** All phrases, in the order of the tokens; they do not overlap. */
    public List<Hit<T>> find(List<Token> tokens) {
        var forms = new ArrayList<String>(tokens.size());
        tokens.forEach(token -> forms.add(form.apply(token)));
        return findIn(forms);
    }

    /** All phrases in tokens that have the form of the index already. */
    List<Hit<T>> findIn(List<String> forms) {
        var hits = new ArrayList<Hit<T>>();
        int at = 0;
        while (at < forms.size()) {
            var phrase = longest(forms, at);
            if (phrase != null) {
                hits.add(new Hit<>(at, at + phrase.words().size(), phrase.meaning()));
            }
            at += phrase == null ? 1 : phrase.words().size();
        }
        return hits;
    }

    private Phrase<T> longest(List<String> forms, int at) {
        for (var phrase : byFirstWord.getOrDefault(forms.get(at), List.of())) {
            if (isAt(at, phrase.words(), forms)) {
                return phrase;
            }
        }
        return null;
    }

    private static boolean isAt(int at, List<String> words, List<String> forms) {
        if (at + words.size() > forms.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).equals(forms.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    /** The first words of all phrases, in the form of the index. */
    Set<String> beginnings() {
        return byFirstWord.keySet();
    }

    /** A word without its possessive ending, in the case in which it is written. */
    public static String withoutPossessive(Token token) {
        var word = token.word().replace('’', '\'').replace('‑', '-');
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }
}
