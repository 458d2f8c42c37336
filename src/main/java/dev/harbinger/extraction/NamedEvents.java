package dev.harbinger.extraction;

import dev.harbinger.text.VerbForms;
import java.util.Optional;

/** Asks for events by the verb of their noun: "adoption of the rules", "the ruling on the appeal". */
final class NamedEvents {
    private NamedEvents() {}

    /** "adoption of the rules by the board", "resignation of the minister". */
    static Optional<Worded> nominal(Phrase thing) {
        int head = Matters.isEventOf(thing) ? 0 : Naming.head(thing);
        var noun = thing.lower(head);
        if (!thing.is(head + 1, "of")
                || head + 2 >= thing.size()
                || head > 2
                || head > 0 && !thing.tag(0).equals("DET")) {
            return Optional.empty();
        }
        var happening = WordKinds.of("happening", noun);
        return happening.isPresent()
                ? Optional.of(befalls(thing, head, happening.get(), ""))
                : WordKinds.of("nominal", noun).map(verb -> done(thing, head, verb));
    }

    /** "adoption of the rules by the board" is what the board does, without it what befalls the rules. */
    private static Worded done(Phrase thing, int noun, String verb) {
        int by = thing.indexOf("by", noun + 3);
        if (by < 0 || !mayAct(thing, by + 1)) {
            return befalls(thing, noun, "be", VerbForms.participle(verb));
        }
        int end = afterNoun(thing, by + 1);
        var what = Naming.subject(thing.sub(noun + 2, by));
        return Things.will(thing.sub(by + 1, end), Act.of(verb, what + " " + rest(thing, end)));
    }

    /** Neither a day nor a way to do it. */
    private static boolean mayAct(Phrase thing, int i) {
        var day = thing.in(i, "month") || thing.in(i, "day") || thing.in(i, "date");
        return i < thing.size()
                && !day
                && !thing.tag(i).equals("NUM")
                && !thing.lower(i).endsWith("ing");
    }

    private static Worded befalls(Phrase thing, int noun, String verb, String how) {
        int end = moved(thing, noun);
        return Things.will(thing.sub(noun + 2, end), Act.of(verb, how + " " + rest(thing, end)));
    }

    private static String rest(Phrase thing, int end) {
        return thing.is(end, ",") ? "" : thing.from(end).text();
    }

    /** The index behind what the event befalls: "withdrawal of either party from the observer team". */
    private static int moved(Phrase thing, int noun) {
        int end = afterNoun(thing, noun + 2);
        if (thing.in(noun, "moving")) {
            for (int i = noun + 3; i < end; i++) {
                if (thing.is(i, "from", "to") || thing.is(i, "into")) {
                    return i;
                }
            }
        }
        return end;
    }

    /** The index of the words of time or place that end a noun phrase. */
    private static int afterNoun(Phrase thing, int from) {
        for (int i = from + 1; i < thing.size(); i++) {
            if (thing.in(i, "preposition") && Openings.afterTime(thing.from(i)) > 0 || thing.is(i, "by", ",")) {
                return i;
            }
        }
        return thing.size();
    }

    /** "Madrid's ruling on the appeal", "the hearing", "Bank of Thailand rate decision". */
    static Optional<Worded> decision(Phrase thing) {
        int head = Naming.head(thing);
        for (int i = head; i < thing.size() && thing.is(i + 1, "of") && thing.isName(i) && thing.isNoun(i + 2); i++) {
            head = i + 2 + Naming.head(thing.from(i + 2));
        }
        var verb = WordKinds.of("decided", thing.lower(head));
        if (verb.isPresent() && (thing.is(0, "the") || thing.isName(0) && head > 1 || thing.in(0, "possessive"))) {
            int end = afterNoun(thing, head);
            int when = thing.is(end, ",") ? end + 1 : end;
            var time = Openings.afterTime(thing.from(when)) > 0
                    ? " " + thing.from(when).text()
                    : "";
            return Optional.of(Things.will(thing.to(end), Act.of("be", VerbForms.participle(verb.get()) + time)));
        }
        var reading = thing.in(head, "reading") || thing.in(thing.size() - 1, "reading");
        if (reading && !thing.in(0, "indefinite")) {
            return Optional.of(Things.will(thing, Act.of("be", "published")));
        }
        return Optional.empty();
    }
}
