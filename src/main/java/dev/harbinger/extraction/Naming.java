package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import java.util.regex.Pattern;

/** Noun phrases as they stand inside a question: without asides, with their article, the first letter as it should be. */
final class Naming {
    /** Names of so many letters are spelt; longer ones may be read as words, such as NATO. */
    private static final int MOST_LETTERS = 3;

    /** "Nurses' union": whose it is does not determine it. */
    private static final Pattern OF_SEVERAL = Pattern.compile("^\\p{Ll}+s['’] ");

    private Naming() {}

    /** A subject without what stands between commas only to explain it. */
    static Phrase plain(Phrase subject) {
        var phrase = subject;
        var closed = phrase.is(phrase.size() - 1, ",");
        while (!phrase.isEmpty() && phrase.is(phrase.size() - 1, ",", ":")) {
            phrase = phrase.to(phrase.size() - 1);
        }
        while (phrase.size() > 2
                && (phrase.is(phrase.size() - 1, "now", "also") || phrase.is(phrase.size() - 1, "still", "not"))) {
            phrase = phrase.to(phrase.size() - 1);
        }
        for (int i = 1; i < phrase.size() - 1; i++) {
            var last = closed
                    && phrase.indexOf(",", i + 1) < 0
                    && phrase.indexOf("and", i) < 0
                    && phrase.indexOf("or", i) < 0;
            if (phrase.is(i, ",") && (last || isAside(phrase, i + 1))) {
                int close = phrase.indexOf(",", i + 1);
                phrase = close < 0
                        ? phrase.to(i)
                        : phrase.without(i, phrase.is(close + 1, "and", "or") ? close : close + 1);
                i--;
            }
        }
        return phrase;
    }

    private static boolean isAside(Phrase phrase, int at) {
        if (phrase.in(at, "relative")
                || phrase.in(at, "preposition")
                || phrase.in(at, "aside")
                || phrase.tag(at).equals("ADV")
                || phrase.is(at + 1, "which", "whom")) {
            return true;
        }
        var verbal = phrase.tag(at).equals("VERB")
                || phrase.tag(at).equals("ADJ") && phrase.lower(at).endsWith("ed");
        int close = phrase.indexOf(",", at);
        var inside = phrase.sub(at, close < 0 ? phrase.size() : close);
        var listed = inside.indexOf("and", 0) > 0
                || inside.indexOf("or", 0) > 0
                || close > 0 && phrase.is(close + 1, "and", "or");
        return !listed
                && (verbal
                        || phrase.tag(at).equals("DET")
                        || phrase.in(at, "counted")
                        || close > 0
                        || phrase.tag(at).equals("NUM"));
    }

    /** The index of the noun that the others explain. */
    static int head(Phrase phrase) {
        int head = 0;
        if (WordKinds.of("decided", phrase.lower(0)).isPresent()
                && !phrase.isNoun(1)
                && !phrase.tag(1).equals("ADJ")) {
            return 0;
        }
        for (int i = 0; i < phrase.size(); i++) {
            var ends = phrase.tag(i).equals("ADP")
                            && WordKinds.of("decided", phrase.lower(i)).isEmpty()
                    || phrase.is(i, ",", "to")
                    || phrase.in(i, "relative")
                    || phrase.is(i, "that")
                    || phrase.tag(i).equals("VERB") && i > 0 && phrase.isNoun(i - 1);
            if (ends && i > 0 && (phrase.isNoun(head) || head > 0)) {
                return head;
            }
            if (phrase.isNoun(i)
                    || i == 1 && WordKinds.of("decided", phrase.lower(i)).isPresent()
                    || phrase.tag(i).equals("NUM") && !phrase.isNoun(head)) {
                head = i;
            }
        }
        return head;
    }

    static boolean isPlural(Phrase phrase) {
        int head = head(phrase);
        var word = phrase.lower(head);
        var first = phrase.lower(0);
        var several = phrase.tag(0).equals("NUM") && !first.equals("one") && !phrase.in(0, "ordinal")
                || WordKinds.has("counted", first) && word.endsWith("s");
        var joined = phrase.indexOf("and", 1);
        var together = joined > 0
                && (joined <= head + 1 || joined > 0 && phrase.isNoun(joined - 1) && noPreposition(phrase, joined));
        var many = endsAsSeveral(word);
        return several
                || together
                || many
                        && !(phrase.isName(head)
                                && head > 0
                                && phrase.get(head)
                                        .word()
                                        .equals(phrase.get(head).word().toUpperCase()))
                || phrase.is(head, "they", "we")
                || phrase.is(head, "police", "people");
    }

    /** Whether a noun has the ending of several. */
    static boolean endsAsSeveral(String word) {
        return word.endsWith("s")
                && !word.endsWith("ss")
                && !word.contains("'")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && !word.contains(".")
                && !WordKinds.has("singular", word);
    }

    private static boolean noPreposition(Phrase phrase, int to) {
        for (int i = 0; i < to; i++) {
            if (phrase.tag(i).equals("ADP")) {
                return false;
            }
        }
        return true;
    }

    /** A subject as it stands behind "Will". */
    static String subject(Phrase subject) {
        var office = subject.size() == 1 && Roles.isRole(subject.lower(0)) && !isPlural(subject) && !isBody(subject);
        var words = office ? subject.lower(0) : Capitals.lowered(subject);
        return office || needsThe(subject) || OF_SEVERAL.matcher(words).find() ? "the " + words : words;
    }

    private static boolean isBody(Phrase noun) {
        return noun.in(0, "named") || noun.in(0, "body") || noun.in(0, "court") || noun.in(0, "members");
    }

    /** What there may be: "a vote on the budget". */
    static String thing(Phrase thing) {
        var words = Capitals.lowered(thing);
        int head = head(thing);
        var noun = thing.lower(head);
        var bare = isDetermined(thing)
                || isPlural(thing)
                || WordKinds.has("uncounted", noun)
                || noun.endsWith("ing") && !WordKinds.of("decided", noun).isPresent();
        return bare ? words : article(thing) + words;
    }

    private static String article(Phrase thing) {
        var word = thing.get(0).word();
        var spelled = word.matches("[A-Z][A-Z0-9].*");
        var vowel = spelled
                ? "AEFHILMNORSX".indexOf(word.charAt(0)) >= 0
                : word.matches("(?i)(?:[aio]|e(?!u)|u(?!n[ai]|s|k\\b|r)).*");
        return vowel ? "an " : "a ";
    }

    static boolean isDetermined(Phrase phrase) {
        var first = phrase.lower(0);
        int head = head(phrase);
        for (int i = 0; i < head; i++) {
            if (phrase.lower(i).endsWith("'s") || phrase.lower(i).endsWith("s'") || phrase.is(i, "'", "’")) {
                return true;
            }
        }
        if (phrase.in(0, "ordinal")) {
            return false;
        }
        return phrase.is(0, "the")
                || phrase.in(0, "indefinite") && !first.equals("new") && !first.equals("further")
                || phrase.in(0, "possessive")
                || phrase.in(0, "personal")
                || phrase.in(0, "counted")
                || phrase.tag(0).equals("NUM");
    }

    private static boolean isCompany(Phrase phrase) {
        return phrase.isName(0)
                && ActorCatalog.get()
                        .named(phrase.text())
                        .filter(actor -> actor.classes().contains("company"))
                        .isPresent();
    }

    /** "The EU", "the Netherlands": names that stand with an article, though a headline leaves it out. */
    private static boolean hasArticle(Phrase phrase) {
        int last = phrase.size() - 1;
        if (!phrase.isName(0) || !phrase.isName(last)) {
            return false;
        }
        var name = phrase.text();
        var letters = phrase.size() == 1 && name.length() <= MOST_LETTERS && Acronyms.is(name);
        return (letters || phrase.in(last, "articled"))
                && ActorCatalog.get()
                        .named(name)
                        .filter(actor -> !actor.classes().contains("company"))
                        .filter(actor -> letters || actor.isCountry())
                        .isPresent();
    }

    /** A single common noun takes an article, and so does a body that is called by what it is. */
    private static boolean needsThe(Phrase phrase) {
        int head = head(phrase);
        var noun = phrase.lower(head);
        if (isDetermined(phrase)
                || phrase.isEmpty()
                || phrase.tag(0).equals("DET")
                || phrase.tag(0).equals("PRON") && !phrase.isName(1)
                || noun.equals("parliament")) {
            return false;
        }
        if (hasArticle(phrase)) {
            return true;
        }
        if (isCompany(phrase)) {
            return false;
        }
        if (phrase.isName(head) && head > 0) {
            return (phrase.in(head, "body") || phrase.in(head, "court"))
                    && !noun.equals("bank")
                    && !noun.equals("house");
        }
        var body = phrase.in(head, "body") && (head == 0 || phrase.is(head + 1, "of", "on"));
        var common = head > 0 || !Capitals.areKept(phrase);
        return body
                || common
                        && (!isPlural(phrase) || phrase.in(0, "loose"))
                        && (phrase.tag(head).equals("NOUN")
                                || WordKinds.of("decided", noun).isPresent())
                        && !WordKinds.has("uncounted", noun)
                        && (!noun.endsWith("ing")
                                || WordKinds.of("decided", noun).isPresent())
                        && phrase.indexOf("and", 0) < 0;
    }
}
