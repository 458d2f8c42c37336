package dev.harbinger.match;

import dev.harbinger.text.ContentWords;
import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.EventWord;
import dev.harbinger.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The terms of single words: the content word and the kinds of events that it may speak of. Each word is looked up once
 * and remembered. Safe for several threads.
 */
final class WordTerms {
    private static final int REMEMBERED = 60_000;
    private static final int LONGEST = 40;
    private static final double HINT = 2;

    private static final Map<String, List<String>> BY_WORD = new ConcurrentHashMap<>();

    private WordTerms() {}

    /** The terms of a word; none if it carries nothing. */
    static List<String> of(Token token) {
        var known = BY_WORD.get(token.word());
        if (known != null) {
            return known;
        }
        var terms = read(token);
        if (token.word().length() <= LONGEST) {
            if (BY_WORD.size() >= REMEMBERED) {
                BY_WORD.clear();
            }
            BY_WORD.put(token.word(), terms);
        }
        return terms;
    }

    private static List<String> read(Token token) {
        var terms = new ArrayList<String>();
        ContentWords.of(token).ifPresent(word -> terms.add(Terms.word(word)));
        var asVerb = List.of(new Token(token.word(), token.start(), token.end(), "VERB"));
        EventLexicon.get().find(asVerb).stream()
                .filter(event -> event.weight() >= HINT)
                .map(EventWord::type)
                .distinct()
                .forEach(type -> terms.add(Terms.event(type)));
        return List.copyOf(terms);
    }
}
