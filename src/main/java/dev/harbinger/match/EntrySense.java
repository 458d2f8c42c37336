package dev.harbinger.match;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ActorMention;
import dev.harbinger.text.ContentWords;
import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.EventWord;
import dev.harbinger.text.Sentences;
import dev.harbinger.text.Span;
import dev.harbinger.text.Stance;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An entry as the judge reads it: its headline and first sentences, each with who, what and how. */
final class EntrySense {
    private static final int MOST_SENTENCES = 6;

    /** One sentence; the first of an entry is its headline. */
    record Sentence(
            String words,
            List<Token> tokens,
            Set<String> content,
            List<ActorMention> actors,
            List<EventWord> events,
            Stance.Reading stance) {}

    private final List<Sentence> sentences = new ArrayList<>();
    private final Set<String> content = new HashSet<>();

    EntrySense(String title, String text) {
        sentences.add(read(title));
        for (var span : Sentences.of(text, new Span(0, text.length()))) {
            if (sentences.size() <= MOST_SENTENCES) {
                sentences.add(read(span.of(text)));
            }
        }
        sentences.forEach(sentence -> content.addAll(sentence.content()));
    }

    private static Sentence read(String words) {
        var tokens = Tagger.tag(Tokens.of(words));
        return new Sentence(
                words,
                tokens,
                ContentWords.of(tokens),
                ActorCatalog.get().find(tokens),
                EventLexicon.get().find(tokens),
                Stance.of(words));
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The content words of all sentences. */
    Set<String> content() {
        return content;
    }
}
