package dev.harbinger.match;

import dev.harbinger.text.ActWord;
import dev.harbinger.text.ContentWords;
import dev.harbinger.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of one sentence of an entry that may tell No from Yes, read once for all questions. Immutable. */
final class ToldWords {
    private static final Set<String> PARTING =
            Set.of("as", "after", "despite", "amid", "while", "but", "following", "when", "with", "ahead", "until");

    /**
     * A word.
     *
     * @param form by {@link ContentWords}; every "n't" is "not"
     * @param feature its name in the data file of weights, by where it stands
     */
    record Word(String form, String feature) {}

    private final Sentence sentence;
    private final List<String> forms;
    private final List<Word> words = new ArrayList<>();

    private ToldWords(Sentence sentence) {
        this.sentence = sentence;
        forms = sentence.tokens().stream().map(ContentWords::form).toList();
    }

    static ToldWords ofHeadline(Sentence headline) {
        var told = new ToldWords(headline);
        int clause = told.firstClause();
        told.read(0, clause, "headline word ");
        told.read(clause, told.length(), "headline then ");
        return told;
    }

    static ToldWords ofText(Sentence sentence) {
        var told = new ToldWords(sentence);
        told.read(0, told.length(), "text word ");
        return told;
    }

    /** The words but names, in their order. */
    List<Word> words() {
        return words;
    }

    /** How many tokens it has. */
    int length() {
        return forms.size();
    }

    /** The form of a token, by {@link ContentWords}. */
    String form(int token) {
        return forms.get(token);
    }

    List<ActWord> acts() {
        return sentence.acts();
    }

    /** The words among so many tokens right before one. */
    List<Word> before(int token, int most) {
        var before = new ArrayList<Word>(most);
        for (int i = Math.max(0, token - most); i < token; i++) {
            if (sentence.tokens().get(i).isWord()) {
                before.add(word("before the act ", i));
            }
        }
        return before;
    }

    private void read(int from, int to, String where) {
        for (int i = from; i < to; i++) {
            var token = sentence.tagged().get(i);
            if (token.isWord() && (i == 0 || token.isVerb() || !token.isCapitalised())) {
                words.add(word(where, i));
            }
        }
    }

    private Word word(String where, int token) {
        var form = forms.get(token);
        var plain = form.endsWith("n't") || form.endsWith("n’t") ? "not" : form;
        return new Word(plain, where + plain);
    }

    /** Where the second clause begins; behind the end if there is one alone. */
    private int firstClause() {
        var tokens = sentence.tokens();
        for (int i = 2; i < tokens.size(); i++) {
            if (PARTING.contains(tokens.get(i).lower()) || !tokens.get(i).isWord() && parts(tokens.get(i))) {
                return i;
            }
        }
        return tokens.size();
    }

    private static boolean parts(Token token) {
        return token.word().matches("[,;:–—-]");
    }
}
