package dev.harbinger.extraction;

import dev.harbinger.text.VerbForms;

/** Knows verbs by their form and place that the tagger took for something else. */
final class Mistagged {
    private Mistagged() {}

    /** A verb whatever stands before it: "new tariffs on steel take effect". */
    static boolean takesEffect(Phrase phrase, int i) {
        return phrase.is(i, "take", "takes") && phrase.is(i + 1, "effect", "place");
    }

    /** A noun that the tagger took for a verb: "peace talks in Muscat", "in the antitrust appeal". */
    static boolean isNoun(Phrase phrase, int i) {
        if (phrase.is(i, "talks") && phrase.isNoun(i - 1) && !phrase.is(i + 1, "to", "about")) {
            return true;
        }
        var helps = phrase.in(i, "modal") || phrase.in(i, "be") || phrase.in(i, "have") || phrase.in(i, "do");
        var led = phrase.is(i - 1, "to", "and") || phrase.is(i - 1, "or") || phrase.in(i - 1, "modal");
        var object = phrase.isTagged(i + 1, "DET|PRON") || phrase.in(i + 1, "possessive") || phrase.is(i + 1, "that");
        return i > 0 && !helps && !led && !object && phrase.tag(i).equals("VERB") && isBareBehindOne(phrase, i);
    }

    /** A single subject has no bare verb behind it. */
    private static boolean isBareBehindOne(Phrase phrase, int i) {
        if (Naming.endsAsSeveral(phrase.lower(i - 1)) || !isBareForm(phrase, i)) {
            return false;
        }
        var subject = Naming.plain(phrase.to(i));
        return !subject.isEmpty()
                && !Naming.isPlural(subject)
                && subject.indexOf("and", 0) < 0
                && subject.indexOf("or", 0) < 0;
    }

    /** Whether it can be neither past nor that of a single subject; behind a name only where no list has it as a verb. */
    private static boolean isBareForm(Phrase phrase, int i) {
        var word = phrase.lower(i);
        if (!VerbForms.isVerb(word)) {
            return !word.matches(".*(?:ed|s|ing|n['’]t)");
        }
        return VerbForms.isBare(word)
                && !VerbForms.participle(word).equals(word)
                && !phrase.isName(i - 1)
                && phrase.isTagged(i - 1, "NOUN|ADJ");
    }

    /** A verb that the tagger took for a noun: "Consent solicitation opens on 20 October". */
    static boolean isVerb(Phrase phrase, int i) {
        var aside = phrase.is(i - 1, ",") && phrase.isTagged(i + 1, "DET|ADP|PART") && isAgreeing(phrase, i);
        var placed = phrase.isNoun(i - 1)
                || phrase.isName(i - 1)
                || phrase.tag(i - 1).equals("NUM")
                || phrase.tag(i - 1).equals("ADV");
        if (i == 0
                || isNoun(phrase, i)
                || !phrase.isNoun(i) && !phrase.isTagged(i, "ADJ|ADP|VERB")
                || phrase.isName(i)
                || !placed && !aside) {
            return false;
        }
        if (aside || phrase.is(0, "one", "either") && isAgreeing(phrase, i) && isAfterVerb(phrase, i + 1)) {
            return true;
        }
        var before = phrase.lower(i - 1);
        int head = Naming.head(phrase.to(i));
        var noun = phrase.lower(head);
        var plural = Naming.endsAsSeveral(noun) || phrase.tag(0).equals("NUM");
        var bare = VerbForms.isBare(phrase.lower(i))
                && (afterTwoNames(phrase, i)
                        || plural && (before.endsWith("s") || phrase.isName(i - 1))
                        || phrase.lower(i + 1).endsWith("ing"));
        if (bare && afterTwoNames(phrase, i)) {
            return isAfterVerb(phrase, i + 1) || phrase.isVerb(i + 1);
        }
        if (phrase.in(i, "ending") && isEnd(phrase, i + 1) && isAgreeing(phrase, i) && !plural) {
            return true;
        }
        if (bare && i == phrase.size() - 1) {
            return i < 6;
        }
        var unknown = phrase.lower(i).matches("\\p{L}+[^s']s")
                && (phrase.is(i + 1, "with", "to")
                        || phrase.tag(i + 1).equals("ADP") && Openings.afterTime(phrase.sub(i + 1, i + 5)) > 1)
                && !plural;
        var agrees = unknown || isAgreeing(phrase, i) && (!plural || phrase.isName(head)) || bare;
        return agrees && !before.endsWith("'s") && !before.endsWith("s'") && isAfterVerb(phrase, i + 1);
    }

    /** "Northwind Models or Kestrel Cloud issue": the words before are a name, and a joint before it. */
    private static boolean afterTwoNames(Phrase phrase, int i) {
        int from = i;
        while (from > 0 && phrase.isName(from - 1)) {
            from--;
        }
        return from < i && phrase.is(from - 1, "or", "and");
    }

    private static boolean isEnd(Phrase phrase, int i) {
        return i >= phrase.size() || phrase.is(i, ",", ";") || phrase.is(i, "-", "–");
    }

    private static boolean isAfterVerb(Phrase phrase, int i) {
        var dated = phrase.in(i, "month") || phrase.in(i, "day") || phrase.in(i, "date");
        return switch (phrase.tag(i)) {
            case "ADP", "DET", "PRON", "ADV", "NUM", "PART", "SCONJ" -> !phrase.is(i, "of");
            case "NOUN", "PROPN", "ADJ" -> !phrase.is(i, ",") && (dated || isAgreeing(phrase, i - 1));
            default -> i >= phrase.size() && i < 6 && isAgreeing(phrase, i - 1);
        };
    }

    /** Whether a word has the form of a verb with a single subject. */
    static boolean isAgreeing(Phrase phrase, int i) {
        var word = phrase.lower(i);
        return word.endsWith("s") && !word.endsWith("ss") && !word.contains("'") && VerbForms.isVerb(word);
    }
}
