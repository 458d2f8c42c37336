package dev.harbinger.extraction;

import dev.harbinger.text.Token;
import dev.harbinger.text.VerbForms;
import java.util.ArrayList;
import java.util.List;

/** A row of tagged words out of one passage, from which parts may be missing; immutable. */
record Phrase(List<Token> tokens) {
    int size() {
        return tokens.size();
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    Token get(int i) {
        return tokens.get(i);
    }

    /** The word at an index in lower case; empty outside of the row. */
    String lower(int i) {
        return i < 0 || i >= size() ? "" : tokens.get(i).lower();
    }

    String tag(int i) {
        return i < 0 || i >= size() ? "" : tokens.get(i).tag();
    }

    boolean is(int i, String word) {
        return lower(i).equals(word);
    }

    boolean is(int i, String one, String other) {
        return is(i, one) || is(i, other);
    }

    /** Whether the word at an index is of a kind of {@code wording.txt}. */
    boolean in(int i, String kind) {
        return WordKinds.has(kind, lower(i));
    }

    /** Whether the word at an index has one of some tags, parted by bars. */
    boolean isTagged(int i, String tags) {
        var tag = tag(i);
        int at = tag.isEmpty() ? -1 : tags.indexOf(tag);
        return at >= 0
                && (at + tag.length() == tags.length() || tags.charAt(at + tag.length()) == '|')
                && (at == 0 || tags.charAt(at - 1) == '|');
    }

    boolean isNoun(int i) {
        return tag(i).equals("NOUN") || tag(i).equals("PROPN") || tag(i).equals("X");
    }

    boolean isVerb(int i) {
        return tag(i).equals("VERB") || tag(i).equals("AUX");
    }

    /** Whether the word at an index is a name by its capital; the first word has one anyway. */
    boolean isName(int i) {
        return i >= 0 && i < size() && tokens.get(i).isCapitalised();
    }

    boolean isWord(int i) {
        return i >= 0 && i < size() && tokens.get(i).isWord();
    }

    int indexOf(String word, int from) {
        for (int i = from; i < size(); i++) {
            if (is(i, word)) {
                return i;
            }
        }
        return -1;
    }

    /** The index behind adverbs such as "not yet" from an index on. */
    int afterAdverbs(int from) {
        int at = from;
        while (in(at, "adverb")
                || is(at, "\"", "“")
                || tag(at).equals("ADV") && lower(at).endsWith("ly") && !VerbForms.isBare(lower(at))) {
            at++;
        }
        return at;
    }

    Phrase from(int from) {
        return sub(from, size());
    }

    Phrase to(int to) {
        return sub(0, to);
    }

    Phrase sub(int from, int to) {
        return new Phrase(
                tokens.subList(Math.min(from, size()), Math.max(Math.min(from, size()), Math.min(to, size()))));
    }

    Phrase without(int from, int to) {
        var left = new ArrayList<>(tokens.subList(0, from));
        left.addAll(tokens.subList(Math.min(to, size()), size()));
        return new Phrase(List.copyOf(left));
    }

    /** The words as written, with single spaces between them and none where there was none. */
    String text() {
        var words = new StringBuilder();
        Token before = null;
        for (var token : tokens) {
            var close = before == null || token.start() == before.end() || ",;:.)%".contains(token.word());
            words.append(close ? "" : " ").append(token.word());
            before = token;
        }
        return words.toString();
    }
}
