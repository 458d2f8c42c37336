package dev.harbinger.extraction;

import dev.harbinger.text.VerbForms;

/** Tells whether a line of an agenda is a sentence after all: its verbs stand without subjects and objects where taggers err. */
final class LineVerbs {
    private LineVerbs() {}

    /** Whether a verb at or behind an index says that something is, was or will be done. */
    static boolean saysDone(Phrase line, int from) {
        for (int i = from; i < line.size(); i++) {
            if (isFinite(line, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Closing of bids moved to 19 July", "election of the president took place". */
    static boolean saysHowItWent(Phrase line) {
        for (int i = 2; i < line.size(); i++) {
            if (line.in(i, "active") || VerbForms.isPastOnly(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isFinite(Phrase line, int i) {
        if (line.isName(i)) {
            return false;
        }
        var helps = line.in(i, "modal") || line.in(i, "have") || line.in(i, "do");
        var is = line.in(i, "be") && !line.is(i, "be");
        var infinitive = i > 0 && line.is(i, "to") && VerbForms.isBare(line.lower(i + 1));
        var object = line.isTagged(i + 1, "DET|PRON") || line.in(i + 1, "possessive");
        var agrees = Mistagged.isAgreeing(line, i);
        var tagged = line.isVerb(i)
                && !line.lower(i).endsWith("ing")
                && (agrees || object || line.isTagged(i + 1, "PART") || line.is(i + 1, "up"));
        var noun = line.in(i, "reading") || line.in(i, "decided") || line.in(i, "matter");
        var mistagged = !noun && i > 0 && i + 1 < line.size() && Mistagged.isVerb(line, i);
        return Mistagged.takesEffect(line, i) || helps || is || infinitive || tagged || agrees && object || mistagged;
    }
}
