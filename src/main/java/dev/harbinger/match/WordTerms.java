package dev.harbinger.match;

import dev.harbinger.text.ContentWords;
import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.EventWord;
import dev.harbinger.text.Memo;
import dev.harbinger.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of single words: the content word and the kinds of events that it may speak of. Each word is looked up once
 * and remembered. Safe for several threads.
 */
final class WordTerms {
    private static final int REMEMBERED = 60_000;
    private static final double HINT = 2;
    private static final Memo<List<String>> BY_WORD = new Memo<>(REMEMBERED, WordTerms::read);

    private WordTerms() {}

    /** The terms of a word; none if it carries nothing. */
    static List<String> of(Token token) {
        return BY_WORD.of(token.word());
    }

    private static List<String> read(String word) {
        var terms = new ArrayList<String>();
        var token = new Token(word, 0, word.length(), "VERB");
        ContentWords.of(token).ifPresent(form -> terms.add(Terms.word(form)));
        EventLexicon.get().find(List.of(token)).stream()
                .filter(event -> event.weight() >= HINT)
                .map(EventWord::type)
                .distinct()
                .forEach(type -> terms.add(Terms.event(type)));
        return List.copyOf(terms);
    }
}
