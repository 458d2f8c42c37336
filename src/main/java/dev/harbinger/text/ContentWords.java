package dev.harbinger.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words that carry what a text is about, brought to one form each. */
public final class ContentWords {
    private static final Set<String> STOP = WordFile.words(ContentWords.class, "stop-words.txt");

    private static final int REMEMBERED = 20_000;
    private static final Memo<Optional<String>> FOUND = new Memo<>(REMEMBERED, ContentWords::read);

    private ContentWords() {}

    /** The distinct content words of tokens, in the order of the text. */
    public static Set<String> of(List<Token> tokens) {
        var words = new LinkedHashSet<String>();
        tokens.forEach(token -> of(token).ifPresent(words::add));
        return words;
    }

    /** The content word that a token is; none if it carries nothing. */
    public static Optional<String> of(Token token) {
        return FOUND.of(token.word());
    }

    private static Optional<String> read(String word) {
        var token = new Token(word, 0, word.length(), "X");
        if (!token.isWord() || STOP.contains(token.lower())) {
            return Optional.empty();
        }
        return Optional.of(form(token)).filter(form -> form.length() > 1 && !STOP.contains(form));
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
