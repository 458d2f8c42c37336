package dev.harbinger.extraction;

import dev.harbinger.text.VerbForms;
import java.util.List;
import java.util.Optional;

/** Asks for what a passage only names: "the ruling on the appeal", "any move by Tokyo to intervene". */
final class Things {
    private Things() {}

    static Worded of(Phrase named) {
        var thing = Naming.plain(cut(named));
        if (thing.isEmpty()) {
            return Worded.thing("news of it", "");
        }
        return labelled(thing)
                .or(() -> mover(thing))
                .or(() -> headline(thing))
                .or(() -> acting(thing))
                .or(() -> NamedEvents.nominal(thing))
                .or(() -> NamedEvents.decision(thing))
                .orElseGet(() -> there(thing));
    }

    /** "Korea: July CPI", "Pending: the minister's decision". */
    private static Optional<Worded> labelled(Phrase thing) {
        int colon = thing.indexOf(":", 1);
        if (colon < 1 || colon + 1 >= thing.size()) {
            return Optional.empty();
        }
        var label = thing.to(colon);
        var named = thing.from(colon + 1);
        var body = colon <= 5
                && dev.harbinger.text.ActorCatalog.get().find(label.tokens()).stream()
                        .anyMatch(mention -> mention.to() == colon);
        if (!body) {
            return Optional.of(of(named.tag(0).equals("NUM") ? label : named));
        }
        var noun = named.lower(Naming.head(named));
        var verb = WordKinds.of("decided", noun).orElse("publish");
        return Optional.of(will(
                label, Act.of(verb, WordKinds.has("reading", noun) ? Capitals.lowered(named) : Naming.thing(named))));
    }

    private static Phrase cut(Phrase named) {
        for (int i = 1; i < named.size() - 1; i++) {
            if (named.is(i, ",")
                            && (named.in(i + 1, "relative")
                                    || named.is(i + 2, "which", "whom")
                                    || named.is(i + 1, "a", "an")
                                    || named.is(i + 1, "hence", "but"))
                    || named.is(i, ",") && named.tag(i + 1).equals("VERB")) {
                return named.to(i);
            }
        }
        return named;
    }

    /** "a decision by A to do it", "A's plan to do it". */
    private static Optional<Worded> mover(Phrase thing) {
        int head = Naming.head(thing);
        int to = infinitive(thing, 1);
        if (to < 0 || !thing.in(head, "move")) {
            return Optional.empty();
        }
        if ((thing.is(head + 1, "by", "from") || thing.is(head + 1, "for")) && to > head + 3) {
            return Optional.of(will(thing.sub(head + 2, to - 1), thing.from(to)));
        }
        for (int i = 0; i < head; i++) {
            if (thing.lower(i).endsWith("'s") && to == head + 2) {
                return Optional.of(will(owner(thing.to(i + 1)), thing.from(to)));
            }
        }
        return Optional.empty();
    }

    /** The one before a possessive ending. */
    static Phrase owner(Phrase possessive) {
        int last = possessive.size() - 1;
        var token = possessive.get(last);
        var word = token.word().replaceFirst("['’]s?$", "");
        var tokens = new java.util.ArrayList<>(possessive.to(last).tokens());
        tokens.add(new dev.harbinger.text.Token(word, token.start(), token.end(), token.tag()));
        return new Phrase(List.copyOf(tokens));
    }

    /** "WFP to decide on Friday", "VP due to rule by noon", "results due on Friday". */
    private static Optional<Worded> headline(Phrase thing) {
        int to = infinitive(thing, 1);
        if (to > 1
                && !thing.in(Naming.head(thing.to(to - 1)), "move")
                && !thing.in(to - 2, "move")
                && WordKinds.of("decided", thing.lower(to - 2)).isEmpty()
                && !thing.in(to - 2, "expecting")
                && !(thing.tag(to - 2).equals("VERB") || thing.tag(to - 2).equals("ADJ"))) {
            return Optional.of(will(thing.to(to - 1), thing.from(to)));
        }
        for (int i = 1; i < thing.size(); i++) {
            if (thing.in(i, "planned") || thing.in(i, "expecting") && to > i) {
                var be = new java.util.ArrayList<dev.harbinger.text.Token>();
                be.add(new dev.harbinger.text.Token(
                        "is", thing.get(i).start(), thing.get(i).start(), "AUX"));
                be.addAll(thing.from(i).tokens());
                var subject = Naming.plain(thing.to(i));
                return Optional.of(Worded.will(
                        Naming.subject(subject), Naming.isPlural(subject), Predicate.of(subject, new Phrase(be))));
            }
        }
        return Optional.empty();
    }

    /** "Asmara expelling the UN staff". */
    private static Optional<Worded> acting(Phrase thing) {
        int end = Math.min(thing.size() - 1, 7);
        for (int i = 1; i < end; i++) {
            if (thing.tag(i).equals("VERB")
                    && thing.lower(i).endsWith("ing")
                    && thing.isNoun(i - 1)
                    && thing.isName(i - 1)
                    && !thing.tag(0).equals("DET")) {
                return Optional.of(will(thing.to(i), thing.from(i)));
            }
            if (thing.tag(i).equals("ADP")) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Worded there(Phrase thing) {
        int by = thing.indexOf("by", 1);
        var whom = by > 0 ? thing.from(by + 1).text() : "";
        if (Naming.isDetermined(thing)
                && !thing.in(0, "indefinite")
                && !thing.in(0, "counted")
                && !thing.tag(0).equals("NUM")) {
            return will(thing, Act.of("take", "place"));
        }
        var words = thing.is(0, "nothing", "no")
                ? "any" + (thing.is(0, "no") ? " " : "thing ") + thing.from(1).text()
                : Naming.thing(thing);
        return Worded.thing(words, whom);
    }

    private static Worded will(Phrase subject, Phrase predicate) {
        var who = Naming.plain(subject);
        return Worded.will(Naming.subject(who), Naming.isPlural(who), Predicate.bare(Asides.cut(predicate, 0)));
    }

    static Worded will(Phrase subject, Act act) {
        return Worded.will(Naming.subject(subject), Naming.isPlural(subject), List.of(act));
    }

    private static int infinitive(Phrase thing, int from) {
        for (int i = from; i < thing.size() - 1 && !thing.in(i, "relative"); i++) {
            if (thing.is(i, "to")
                    && (VerbForms.isBare(thing.lower(i + 1))
                            || thing.tag(i + 1).equals("VERB")
                            || thing.lower(i + 1).endsWith("ly") && VerbForms.isBare(thing.lower(i + 2)))
                    && !thing.isName(i + 1)
                    && (!thing.isTagged(i + 1, "DET|NUM") || thing.lower(i + 1).endsWith("ly"))) {
                return i + 1;
            }
        }
        return -1;
    }
}
