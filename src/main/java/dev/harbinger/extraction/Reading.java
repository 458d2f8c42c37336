package dev.harbinger.extraction;

import dev.harbinger.text.Sentences;
import dev.harbinger.text.Span;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of one document with their parts of speech, and whom they may name. What was read once is kept, for the tagger
 * is what costs most. For one thread.
 */
final class Reading {
    /** A line that is longer is read from this far before a place on. */
    private static final int LONGEST_LINE = 1_000;

    private final String text;
    private final Map<String, List<Token>> tagged = new HashMap<>();
    private final Map<List<Token>, List<Names.Place>> names = new IdentityHashMap<>();

    Reading(Document document) {
        text = document.text();
    }

    /** The tagged tokens of some words, with offsets in these words. */
    List<Token> of(String words) {
        return tagged.computeIfAbsent(words, all -> List.copyOf(Tagger.tag(Tokens.of(all))));
    }

    /** The tagged tokens of a sentence of the document, with offsets in its text. */
    List<Token> of(Span sentence) {
        var tokens = of(sentence.of(text));
        return sentence.start() == 0
                ? tokens
                : tokens.stream().map(token -> moved(token, sentence.start())).toList();
    }

    /** The tagged tokens of the sentences of a text that have a capital; the others are not worth the tagger's time. */
    List<List<Token>> capitalised(String text) {
        var all = new ArrayList<List<Token>>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Sentences.of(text, new Span(start, end)).stream()
                    .map(sentence -> sentence.of(text))
                    .filter(words -> words.chars().anyMatch(Character::isUpperCase))
                    .forEach(words -> all.add(of(words)));
            start = end + 1;
        }
        return all;
    }

    private static Token moved(Token token, int by) {
        return new Token(token.word(), token.start() + by, token.end() + by, token.tag());
    }

    /** Whom tokens that come from here may name; offsets do not matter to it. */
    List<Names.Place> names(List<Token> tokens) {
        return names.computeIfAbsent(tokens, Names::of);
    }

    /** The sentences that begin before a place and reach into the stretch of that length before it, in their order. */
    List<Span> sentencesBefore(int place, int length) {
        int from = Math.max(0, place - length);
        int start = Math.max(text.lastIndexOf('\n', from - 1) + 1, from - LONGEST_LINE);
        var sentences = new ArrayList<Span>();
        while (start < place) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            sentences.addAll(Sentences.of(text, new Span(start, Math.min(end, place + LONGEST_LINE))));
            start = end + 1;
        }
        return sentences.stream()
                .filter(sentence -> sentence.start() < place && sentence.end() > from)
                .toList();
    }

    /** The tokens of the stretch of that length before a place. */
    List<Token> before(int place, int length) {
        return sentencesBefore(place, length).stream()
                .flatMap(sentence -> of(sentence).stream())
                .filter(token -> token.start() >= place - length && token.end() <= place)
                .toList();
    }
}
