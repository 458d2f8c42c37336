package dev.harbinger.extraction;

import dev.harbinger.text.VerbForms;
import java.util.Optional;

/** Asks for events by the verb of their noun: "adoption of the rules", "the ruling on the appeal". */
final class NamedEvents {
    private NamedEvents() {}

    /** "adoption of the rules by the board", "resignation of the minister". */
    static Optional<Worded> nominal(Phrase thing) {
        int head = Naming.head(thing);
        var noun = thing.lower(head);
        if (!thing.is(head + 1, "of")
                || head + 2 >= thing.size()
                || head > 2
                || head > 0 && !thing.tag(0).equals("DET")) {
            return Optional.empty();
        }
        int by = thing.indexOf("by", head + 3);
        var happening = WordKinds.of("happening", noun);
        if (happening.isPresent()) {
            int end = afterNoun(thing, head + 2);
            return Optional.of(Things.will(
                    thing.sub(head + 2, end),
                    Act.of(happening.get(), thing.from(end).text())));
        }
        var verb = WordKinds.of("nominal", noun);
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        if (by > 0
                && by + 1 < thing.size()
                && !thing.in(by + 1, "month")
                && !thing.in(by + 1, "day")
                && !thing.in(by + 1, "date")
                && !thing.tag(by + 1).equals("NUM")
                && !thing.lower(by + 1).endsWith("ing")) {
            int end = afterNoun(thing, by + 1);
            return Optional.of(Things.will(
                    thing.sub(by + 1, end),
                    Act.of(
                            verb.get(),
                            Naming.subject(thing.sub(head + 2, by))
                                    + (end < thing.size()
                                            ? " " + thing.from(end).text()
                                            : ""))));
        }
        int end = afterNoun(thing, head + 2);
        return Optional.of(Things.will(
                thing.sub(head + 2, end),
                Act.of(
                        "be",
                        VerbForms.participle(verb.get())
                                + (end < thing.size() ? " " + thing.from(end).text() : ""))));
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
