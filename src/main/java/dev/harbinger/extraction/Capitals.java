package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ContentWords;
import dev.harbinger.text.KnownActor;
import dev.harbinger.text.Token;
import dev.harbinger.text.WordRarity;
import java.util.List;
import java.util.Locale;

/** Tells whether the capital of a first word is that of a name or only that of a sentence. */
final class Capitals {
    private static final double COMMON = 6;
    private static final double UNSEEN = 8.3;
    private static final int SHORTEST_CITY = 4;

    private Capitals() {}

    /** The words of a phrase as they stand inside a sentence. */
    static String lowered(Phrase phrase) {
        var words = phrase.text();
        return words.isEmpty() || areKept(phrase) ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** "LUSAKA The bids are due": the capital in which a line is written stands before it in capitals. */
    static boolean areDateline(List<Token> tokens) {
        if (tokens.size() < 3 || tokens.get(0).word().length() < SHORTEST_CITY) {
            return false;
        }
        var city = tokens.get(0).word();
        var next = tokens.get(1).word();
        return city.equals(city.toUpperCase(Locale.ROOT))
                && tokens.get(1).isCapitalised()
                && !next.equals(next.toUpperCase(Locale.ROOT))
                && ActorCatalog.get()
                        .named(city.charAt(0) + city.substring(1).toLowerCase(Locale.ROOT))
                        .filter(KnownActor::isCountry)
                        .isPresent();
    }

    private static boolean isCommon(String lower) {
        return WordRarity.of(lower) < COMMON;
    }

    static boolean areKept(Phrase phrase) {
        var first = phrase.get(0).word();
        if (!phrase.isName(0)
                || first.chars().anyMatch(Character::isDigit)
                || phrase.lower(0).endsWith("'s")
                || phrase.in(0, "named")
                || first.length() > 1
                        && !first.substring(1).equals(first.substring(1).toLowerCase())) {
            return true;
        }
        if (phrase.in(0, "month") || phrase.in(0, "day") || first.length() == 1 && !phrase.is(0, "a")) {
            return true;
        }
        var known = ActorCatalog.get().find(phrase.to(8).tokens()).stream()
                .anyMatch(mention -> mention.from() == 0 && mention.actor() != null && !phrase.is(0, "the"));
        if (known || phrase.lower(0).endsWith("'s") && phrase.tag(0).equals("PROPN")) {
            return true;
        }
        if (phrase.tag(0).equals("DET")
                || phrase.in(0, "indefinite")
                || phrase.in(0, "possessive")
                || phrase.in(0, "counted")
                || phrase.in(0, "personal")
                || phrase.in(0, "link")
                || phrase.in(0, "ordinal")
                || phrase.in(0, "plain")) {
            return false;
        }
        var ofCommon = !phrase.isName(2) && !(phrase.tag(2).equals("DET") && phrase.isName(3));
        if (phrase.is(1, "of") && (ofCommon || first.matches(".*(?:tion|sion|ment|ance|ing|al)"))) {
            return false;
        }
        var hyphen = first.indexOf('-') > 0 && !first.matches(".*-[A-Z].*");
        if (!phrase.isName(1) && phrase.isNoun(1) && (isCommon(phrase.lower(0)) || hyphen)) {
            return false;
        }
        if (phrase.tag(0).equals("PROPN")) {
            var plural = first.endsWith("s") && !phrase.isName(1) && first.length() > 4;
            var common = phrase.in(0, "move")
                    || WordKinds.has("nominal", phrase.lower(0))
                    || WordKinds.has("decided", phrase.lower(0))
                    || WordKinds.has("happening", phrase.lower(0));
            var described = !phrase.isName(1)
                    && phrase.tag(1).equals("NOUN")
                    && phrase.lower(0).matches(".*(?:ory|al|ive|ing|ed|ic|ary)");
            return !described
                    && !(common && !phrase.isName(1))
                    && !(plural && WordRarity.of(phrase.lower(0).substring(0, first.length() - 1)) < 6.5);
        }
        if (phrase.tag(0).equals("NOUN")
                && WordRarity.of(ContentWords.form(phrase.get(0))) > UNSEEN
                && !phrase.in(0, "decided")
                && !WordKinds.has("nominal", phrase.lower(0))) {
            return true;
        }
        return phrase.isName(1) && !phrase.isTagged(0, "NUM|ADP|ADV");
    }
}
