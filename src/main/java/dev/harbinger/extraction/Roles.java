package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.Token;
import dev.harbinger.text.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The nouns for bodies and people that act, such as "the finance ministry": where they stand, and in which names. */
final class Roles {
    private static final Set<String> ROLES = WordFile.words(Roles.class, "roles.txt");
    private static final Set<String> OFFICES = WordFile.words(Roles.class, "offices.txt");
    private static final int LONGEST = 4;

    private Roles() {}

    /** The places where a role stands, with the nouns and adjectives that describe it. */
    static List<Names.Place> of(List<Token> tokens) {
        var found = new ArrayList<Names.Place>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isRole(tokens.get(i)) && (i + 1 == tokens.size() || !isRole(tokens.get(i + 1)))) {
                int from = i;
                while (from > 0 && i - from < LONGEST - 1 && describes(tokens.get(from - 1))) {
                    from--;
                }
                var general = i + 1 < tokens.size() && tokens.get(i + 1).is("general");
                found.add(new Names.Place(from, general ? i + 2 : i + 1, null, true));
            }
        }
        return found;
    }

    /** Whether a name in capitals is that of an office, which says nothing of whose it is: "the Finance Minister". */
    static boolean isOffice(String words) {
        return List.of(words.split(" ")).stream()
                .allMatch(word ->
                        isRole(word.toLowerCase(Locale.ROOT)) || OFFICES.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether a role ends or begins a name, as in "Tax Appeals Commission" and "Court of Appeal". */
    static boolean areIn(String words) {
        return isRole(words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
                || words.matches("\\p{L}+ (?:of|for|on) .*")
                        && isRole(words.substring(0, words.indexOf(' ')).toLowerCase(Locale.ROOT));
    }

    private static boolean isRole(Token token) {
        return isRole(token.lower());
    }

    /** Whether a word in lower case is such a noun, in the singular or plural. */
    static boolean isRole(String lower) {
        var word = lower.replaceFirst("'s$", "");
        return ROLES.contains(word)
                || word.endsWith("ies") && ROLES.contains(word.substring(0, word.length() - 3) + "y")
                || word.endsWith("s") && ROLES.contains(word.substring(0, word.length() - 1));
    }

    /** "AI" in "AI providers" describes them; letters that are a body's are a name of its own. */
    private static boolean isField(Token token) {
        return Acronyms.is(token.word())
                && ActorCatalog.get().named(token.word()).isEmpty();
    }

    private static boolean describes(Token token) {
        return isField(token)
                || token.isWord()
                        && !token.isCapitalised()
                        && (token.tag().equals("NOUN")
                                || token.tag().equals("PROPN")
                                || token.tag().equals("ADJ"))
                        && !token.lower()
                                .matches(".*['’]s?|other|own|same|new|several|many|last|next|first|second|third|such");
    }
}
