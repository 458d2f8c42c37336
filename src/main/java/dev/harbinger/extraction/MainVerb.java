package dev.harbinger.extraction;

import dev.harbinger.text.VerbForms;

/** Finds the finite verb of the main clause; where the tagger errs, forms and neighbours tell. Linear in the length. */
final class MainVerb {
    private final Phrase phrase;
    private int relatives;
    private boolean bareFollows;
    private int past = -1;
    private int mistagged = -1;
    private int lastResort = -1;

    private MainVerb(Phrase phrase) {
        this.phrase = phrase;
    }

    /** The index of the verb at or behind an index; -1 if there is none. */
    static int of(Phrase phrase, int from) {
        return new MainVerb(phrase).find(from);
    }

    private int find(int from) {
        for (int i = from; i < phrase.size(); i++) {
            if (i > 0 && opensRelative(i)) {
                int close = phrase.is(i - 1, ",") || phrase.is(i - 2, ",") ? close(i) : -1;
                relatives += close < 0 ? 1 : 0;
                i = Math.max(i, close);
            } else if (isStrong(i)) {
                if (relatives == 0) {
                    return earlier() >= 0 && isJoined(i) ? earlier() : i;
                }
                i = endOfRelative(i);
            } else if (isPast(i)) {
                if (relatives > 0) {
                    i = bareFollows ? i : endOfRelative(i);
                    bareFollows = false;
                } else if (phrase.is(i - 1, "and", "or") && earlier() < 0) {
                    continue;
                } else if (phrase.is(i - 1, ",")
                        && phrase.indexOf(",", 0) == i - 1
                        && phrase.indexOf(",", i) > 0
                        && !hasObject(i)) {
                    continue;
                } else if (phrase.is(i - 1, ",")
                        && !phrase.in(i, "reporting")
                        && !VerbForms.isPastOnly(phrase.lower(i))) {
                    lastResort = lastResort < 0 ? i : lastResort;
                } else if (hasObject(i)) {
                    return mistagged >= 0 ? mistagged : i;
                } else {
                    past = past < 0 ? i : past;
                }
            } else if (relatives == 0 && mistagged < 0 && Mistagged.isVerb(phrase, i)) {
                mistagged = i;
            }
        }
        return earlier() >= 0 ? earlier() : lastResort;
    }

    /** The comma that ends a relative clause which a comma opened: the main verb stands behind it. */
    private int close(int relative) {
        for (int i = relative + 1; i < phrase.size() - 1; i++) {
            if (phrase.is(i, ",")) {
                int verb = phrase.afterAdverbs(i + 1);
                if (isStrong(verb) || Mistagged.isAgreeing(phrase, verb) && !phrase.isName(verb)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private int earlier() {
        return mistagged >= 0 && (past < 0 || mistagged < past) ? mistagged : past;
    }

    private boolean opensRelative(int i) {
        if (phrase.is(i, "that")) {
            return phrase.isNoun(i - 1) || phrase.is(i - 1, ",");
        }
        var subject = phrase.in(i, "personal") && phrase.isNoun(i - 1) && i > 1;
        if (phrase.is(i - 1, "something", "anything")) {
            return true;
        }
        return phrase.in(i, "relative")
                        && (phrase.isNoun(i - 1)
                                || phrase.is(i - 1, ",")
                                || phrase.tag(i - 1).equals("ADP"))
                || subject;
    }

    /** A relative clause has its whole chain of verbs. */
    private int endOfRelative(int verb) {
        relatives--;
        bareFollows = phrase.is(verb, "lets", "makes") || phrase.is(verb, "let", "helps");
        int at = verb + 1;
        while (phrase.in(at, "adverb")
                || phrase.tag(at).equals("ADV")
                || phrase.isVerb(at) && !Mistagged.isAgreeing(phrase, at)
                || phrase.is(at, "to") && phrase.isVerb(at + 1)) {
            at++;
        }
        return at - 1;
    }

    private boolean isStrong(int i) {
        if (Mistagged.takesEffect(phrase, i)) {
            return true;
        }
        if (phrase.isName(i) && i > 0 || Mistagged.isNoun(phrase, i)) {
            return false;
        }
        if (phrase.in(i, "modal") || phrase.in(i, "be") || phrase.in(i, "have") || phrase.in(i, "do")) {
            return !(phrase.is(i, "have", "do") && phrase.is(i - 1, "to"));
        }
        return phrase.isVerb(i) && phrase.lower(i).matches("\\p{L}+[^s']s") && !phrase.is(i - 1, "to");
    }

    private boolean isPast(int i) {
        if (Mistagged.isNoun(phrase, i)) {
            return false;
        }
        var word = phrase.lower(i);
        var past = VerbForms.isVerb(word)
                && !VerbForms.isBare(word)
                && !word.endsWith("s")
                && !word.endsWith("ing")
                && (phrase.tag(i + 1).equals("DET") || phrase.in(i + 1, "counted"));
        if (!phrase.tag(i).equals("VERB")
                        && !(past
                                && (phrase.isNoun(i - 1)
                                        || i == 2 && phrase.tag(0).equals("DET")))
                || word.length() < 2
                || word.endsWith("ing")
                || phrase.isName(i) && i > 0) {
            return false;
        }
        var before = phrase.tag(i - 1);
        var participle = before.equals("DET")
                || before.equals("ADJ") && !phrase.isName(i - 1)
                || before.equals("ADP")
                || phrase.lower(i - 1).endsWith("'s");
        var infinitive = phrase.is(i - 1, "to") || phrase.is(i, "be", "been");
        return !infinitive
                && (!participle || past && i == 2 || phrase.is(i, "said", "told"))
                && !phrase.in(i - 1, "possessive");
    }

    private boolean hasObject(int i) {
        var next = phrase.in(i + 1, "counted") ? "DET" : phrase.tag(i + 1);
        var dated = phrase.in(i + 1, "month") || phrase.in(i + 1, "day") || phrase.in(i + 1, "date");
        var plural = VerbForms.isBare(phrase.lower(i));
        if (plural
                && !phrase.in(i, "reporting")
                && !phrase.is(i - 1, "people", "police")
                && phrase.lower(i - 1).matches(".*[a-z]")
                && phrase.isNoun(i - 1)
                && !phrase.isName(i - 1)
                && !phrase.lower(i - 1).endsWith("s")
                && phrase.indexOf("and", 0) < 0) {
            return false;
        }
        return phrase.is(i + 1, "that")
                || phrase.in(i, "reporting") && (phrase.isNoun(i - 1) || phrase.isName(i - 1) || phrase.is(i - 1, ","))
                || VerbForms.isPastOnly(phrase.lower(i))
                || phrase.is(i + 1, "to") && plural
                || plural && next.equals("ADP")
                || !dated
                        && (next.equals("DET")
                                || next.equals("PRON")
                                || next.equals("NOUN")
                                || next.equals("PROPN")
                                || plural && next.equals("ADJ"));
    }

    /** Whether a verb only goes on after "and": alone, or behind a subject of its own. */
    private boolean isJoined(int verb) {
        for (int i = verb - 1; i > earlier() && i > verb - 14; i--) {
            if (phrase.in(i, "subordinate") && earlier() == mistagged) {
                return true;
            }
            if (phrase.is(i, "and", "but") || phrase.is(i, ";", "or")) {
                return i == verb - 1 || phrase.afterAdverbs(i + 1) == verb || phrase.is(i - 1, ",");
            }
        }
        return phrase.is(verb - 1, ",") && earlier() == mistagged;
    }
}
