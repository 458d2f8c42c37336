package dev.harbinger.question;

import dev.harbinger.text.ContentWords;
import dev.harbinger.text.Token;
import dev.harbinger.text.WordFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists by which two questions are compared; see {@code same-words.txt}. */
final class SameWords {
    private static final Map<String, String> HEADS = new HashMap<>();
    private static final Map<String, Set<String>> KINDS = new HashMap<>();

    static {
        for (var record : WordFile.records(SameWords.class, "same-words.txt")) {
            var words = WordFile.list(record.get(1));
            if (record.get(0).equals("same")) {
                words.forEach(word -> HEADS.put(word, words.get(0)));
            } else {
                KINDS.computeIfAbsent(record.get(0), kind -> new HashSet<>()).addAll(words);
            }
        }
    }

    private SameWords() {}

    /** The one form of a word and of all that say the same. */
    static String form(Token token) {
        var form = ContentWords.form(token);
        return HEADS.getOrDefault(form, form);
    }

    static boolean isFirm(Token token) {
        return is("firm", token);
    }

    static boolean isNegation(Token token) {
        return is("negation", token);
    }

    /** Whether a word says nothing that tells questions apart. */
    static boolean isEmpty(Token token) {
        return is("empty", token) || !HEADS.containsKey(ContentWords.form(token)) && isStopWord(token);
    }

    private static boolean isStopWord(Token token) {
        return ContentWords.of(List.of(token)).isEmpty();
    }

    private static boolean is(String kind, Token token) {
        return KINDS.get(kind).contains(token.lower()) || KINDS.get(kind).contains(ContentWords.form(token));
    }
}
