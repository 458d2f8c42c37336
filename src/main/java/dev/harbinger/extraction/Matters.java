package dev.harbinger.extraction;

import java.util.Optional;

/** What bodies deal with, as lines of an agenda name it: events, cases, and what is decided on. */
final class Matters {
    private static final int LONGEST_PARTIES = 8;

    private Matters() {}

    /** What is done with a thing of this kind: "deliver a ruling"; empty if its noun does not tell. */
    static Optional<Act> act(Phrase named) {
        int head = isEventOf(named) ? 0 : Naming.head(named);
        var noun = named.lower(head);
        if (named.in(head, "reading") || named.in(named.size() - 1, "reading") && head == named.size() - 1) {
            return Optional.of(Act.of("publish", Capitals.lowered(named)));
        }
        var nominal = WordKinds.of("nominal", noun);
        if (nominal.isPresent() && named.is(head + 1, "of") && head + 2 < named.size()) {
            return Optional.of(Act.of(nominal.get(), Naming.subject(named.from(head + 2))));
        }
        return WordKinds.of("decided", noun).map(verb -> Act.of(verb, Naming.thing(named)));
    }

    /** Whether it begins with the noun of an event, and with what that befalls: "closing of the tender". */
    static boolean isEventOf(Phrase named) {
        return named.is(1, "of") && named.size() > 2 && (named.in(0, "nominal") || named.in(0, "happening"));
    }

    /** What stands behind a label such as "Second reading:". */
    static Phrase unlabelled(Phrase line) {
        return line.from(line.indexOf(":", 0) + 1);
    }

    /** The words before the first comma or dash, behind a label. */
    static Phrase first(Phrase line) {
        var named = unlabelled(line);
        for (int i = 1; i < named.size(); i++) {
            var dash = named.is(i, "-", "–") || named.is(i, "—");
            if (named.is(i, ",")
                    || dash && named.get(i).start() > named.get(i - 1).end()) {
                return named.to(i);
            }
        }
        return named;
    }

    /** As "decide on" has it: with an article unless it is named, several, or has one. */
    static String definite(Phrase named) {
        var kept = Naming.isDetermined(named) || Naming.isPlural(named) || named.isName(0) && Capitals.areKept(named);
        return kept ? named.text() : "the " + Capitals.lowered(named);
    }

    /** Whether two parties stand against each other: "Seko v. VR Sverige". */
    static boolean isCase(Phrase named) {
        for (int i = 1; i < Math.min(LONGEST_PARTIES, named.size() - 1); i++) {
            if (named.is(i, "v", "v.") || named.is(i, "vs", "vs.")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the noun is that of something which is decided on: a rate, a permit, an appeal. */
    static boolean isOne(Phrase named) {
        int head = Naming.head(named);
        var described =
                named.to(head).tokens().stream().anyMatch(token -> token.tag().equals("ADP"));
        return !described && !Naming.isDetermined(named) && named.in(head, "matter");
    }

    /** Whether no body decides on it: times, places, clauses, events of which several are named. */
    static boolean isNone(Phrase thing) {
        var unknownAct = thing.in(Naming.head(thing), "nominal") && act(thing).isEmpty();
        var events = thing.indexOf("and", 0) > 0
                && thing.tokens().stream().anyMatch(token -> WordKinds.has("decided", token.lower()));
        var place = thing.size() < 3 && thing.isName(0) && thing.isName(thing.size() - 1) && !isCase(thing);
        return isTime(thing)
                || unknownAct
                || events
                || place
                || thing.in(0, "relative")
                || thing.in(0, "preposition")
                || thing.is(0, "yes", "no");
    }

    private static boolean isTime(Phrase named) {
        return Openings.afterTime(named) > 0
                || Character.isDigit(named.lower(0).charAt(0))
                || named.in(0, "day")
                || named.in(0, "month");
    }
}
