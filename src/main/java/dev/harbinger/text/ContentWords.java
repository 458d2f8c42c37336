package dev.harbinger.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words that carry what a text is about, brought to one form each. */
public final class ContentWords {
    private static final Set<String> STOP = WordFile.words(ContentWords.class, "stop-words.txt");

    private ContentWords() {}

    /** The distinct content words of tokens, in the order of the text. */
    public static Set<String> of(List<Token> tokens) {
        var words = new LinkedHashSet<String>();
        for (var token : tokens) {
            var form = form(token);
            if (token.isWord() && form.length() > 1 && !STOP.contains(token.lower()) && !STOP.contains(form)) {
                words.add(form);
            }
        }
        return words;
    }

    /** One form for a word's plural, possessive and verb forms. */
    public static String form(Token token) {
        var word = PhraseIndex.withoutPossessive(token).toLowerCase(java.util.Locale.ROOT);
        if (VerbForms.isVerb(word)) {
            return VerbForms.base(word);
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
