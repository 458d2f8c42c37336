package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ContentWords;
import dev.harbinger.text.Token;
import dev.harbinger.text.WordFile;
import dev.harbinger.text.WordRarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds runs of words in capitals, which are names wherever a sentence would not begin with a capital anyway. */
final class CapitalRuns {
    private static final Set<String> NO_NAMES = WordFile.words(CapitalRuns.class, "no-names.txt");
    private static final Set<String> LINKS = Set.of("of", "for", "&", "de", "del", "da", "di", "van", "von", "al");
    private static final Set<String> PARTED = Set.of("ministry", "department", "minister", "secretary", "committee");
    private static final Set<String> DIRECTIONS =
            Set.of("north", "south", "east", "west", "northern", "southern", "eastern", "western", "central");
    private static final double PLAIN = 6;
    private static final int LONGEST_OWNER = 8;

    private CapitalRuns() {}

    /** All of them in the order of the tokens. */
    static List<Names.Place> of(List<Token> tokens) {
        var found = new ArrayList<Names.Place>();
        int i = Capitals.areDateline(tokens) ? 1 : 0;
        while (i < tokens.size()) {
            int end = i;
            while (end < tokens.size()
                    && (isName(tokens, end) || end > i && (isLink(tokens, end) || isOfMembers(tokens, i, end)))) {
                end++;
            }
            end = withSecond(tokens, i, end);
            if (end > i) {
                found.add(new Names.Place(i, end, null, false));
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    /** "Environment and Communications Committee", "Ministry of Labour and Trade": behind "and" the name goes on. */
    private static int withSecond(List<Token> tokens, int from, int end) {
        if (end == from || end + 1 >= tokens.size() || !tokens.get(end).is("and") || !isName(tokens, end + 1)) {
            return end;
        }
        int last = end + 1;
        while (last < tokens.size() && isName(tokens, last)) {
            last++;
        }
        var begun = PARTED.contains(tokens.get(from).lower()) && end - from > 2;
        var head = tokens.get(last - 1).lower();
        var ended = last - end > 2
                && (head.endsWith("committee") || isBody(head) && end - from == 1 && isPlain(tokens.get(from)));
        return begun || ended ? last : end;
    }

    /** "Farmers' Union", "Kurdistan Workers' Party": a body named after those who are in it, and not what a country has. */
    private static boolean isOfMembers(List<Token> tokens, int from, int at) {
        var mark = tokens.get(at);
        if (at - from > LONGEST_OWNER
                || !mark.word().matches("['’]")
                || mark.start() != tokens.get(at - 1).end()
                || !tokens.get(at - 1).lower().endsWith("s")
                || at + 1 == tokens.size()
                || !isName(tokens, at + 1)) {
            return false;
        }
        int last = at + 1;
        while (last + 1 < tokens.size() && isName(tokens, last + 1)) {
            last++;
        }
        var owner = tokens.subList(from, at).stream().map(Token::word).collect(Collectors.joining(" "));
        return isBody(tokens.get(last).lower().replaceFirst("['’]s$", ""))
                && ActorCatalog.get().named(owner).isEmpty();
    }

    /** Whether a common noun is that of a body. */
    static boolean isBody(String noun) {
        return WordKinds.has("body", noun) || WordKinds.has("members", noun);
    }

    private static boolean isLink(List<Token> tokens, int i) {
        return LINKS.contains(tokens.get(i).lower()) && i + 1 < tokens.size() && isName(tokens, i + 1);
    }

    static boolean isName(List<Token> tokens, int i) {
        var token = tokens.get(i);
        var common = i == 0 && (!mayBegin(tokens) || isPlainWord(tokens)) && !isOwner(tokens);
        return token.isWord()
                && token.isCapitalised()
                && !common
                && (!NO_NAMES.contains(token.lower()) || isDirection(tokens, i))
                && token.word().length() > 1;
    }

    /** The first word of a sentence is capitalised whatever it is. */
    private static boolean mayBegin(List<Token> tokens) {
        var first = tokens.get(0);
        var capitals = first.word().chars().filter(Character::isUpperCase).count() >= 2;
        var more = tokens.size() > 1
                && tokens.get(1).isCapitalised()
                && first.tag().equals("ADJ");
        return capitals || more || Set.of("PROPN", "NOUN", "X").contains(first.tag());
    }

    /** "Southern Command", "Central Bank". */
    private static boolean isDirection(List<Token> tokens, int i) {
        var next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
        return i > 0
                && next != null
                && DIRECTIONS.contains(tokens.get(i).lower())
                && next.isWord()
                && next.isCapitalised()
                && !NO_NAMES.contains(next.lower());
    }

    /** "Minnesota's attorney-general": what has something and is not said to be common. */
    private static boolean isOwner(List<Token> tokens) {
        return Names.isGenitive(tokens.get(0)) && tokens.get(0).tag().startsWith("PROPN");
    }

    /** "Comments on the draft": a common word that begins a sentence and no longer name. */
    private static boolean isPlainWord(List<Token> tokens) {
        var next = tokens.size() > 1 ? tokens.get(1) : null;
        return (next == null || !next.isCapitalised()) && isPlain(tokens.get(0));
    }

    private static boolean isPlain(Token token) {
        return WordRarity.of(ContentWords.form(token)) < PLAIN;
    }
}
