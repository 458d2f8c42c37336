package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.VerbForms;
import java.util.List;
import java.util.Optional;

/**
 * Asks for what a line of an agenda or a diary names without a finite verb, beside whose it is: "Constitutional Court, ruling on
 * the pension law", "Board of the Fund on the waiver", "Interim report to be published".
 */
final class AgendaLine {
    private static final int LONGEST_LABEL = 9;
    /** Of so many words it is a sentence. */
    private static final int LONGEST = 30;

    private AgendaLine() {}

    /** The question for a passage that is such a line. */
    static Optional<Worded> in(Phrase passage) {
        if (passage.size() > LONGEST) {
            return Optional.empty();
        }
        var line = Asides.plain(passage);
        var asks = passage.is(passage.size() - 1, "?")
                || line.in(0, "question") && !Acronyms.is(line.get(0).word());
        if (line.size() < 2 || asks || line.tag(0).equals("ADP")) {
            return Optional.empty();
        }
        if (Matters.isEventOf(line)
                && line.indexOf(":", 0) < 0
                && !LineVerbs.saysDone(line, 2)
                && !LineVerbs.saysHowItWent(line)) {
            return NamedEvents.nominal(Naming.plain(line));
        }
        int end = label(line);
        return (end > 0 ? of(line, end) : Optional.<Worded>empty())
                .or(() -> toBe(line))
                .or(() -> done(line))
                .or(() -> alone(line));
    }

    /** The index behind the name that a line begins with; 0 if it begins with none. */
    private static int label(Phrase line) {
        var tokens = line.to(LONGEST_LABEL).tokens();
        int end = 0;
        for (var place : Owners.joined(Names.of(tokens), tokens)) {
            if (place.from() == end || end == 0 && place.from() == 1 && line.is(0, "the")) {
                end = place.to();
            }
        }
        return end > 0 && Names.isGenitive(line.get(end - 1)) ? 0 : Math.max(end, office(line));
    }

    /** "Court of Cassation", "Minister of Finance": at the front of a line they look like common nouns. */
    private static int office(Phrase line) {
        var named = line.in(0, "body") || Roles.isRole(line.lower(0));
        for (int i = 1; i < Math.min(LONGEST_LABEL, line.size()); i++) {
            if (line.is(i, ",", ":") || line.is(i, "to", "on")) {
                var last = line.lower(i - 1);
                var body = line.is(i, ",", ":") && (WordKinds.has("body", last) || WordKinds.has("court", last));
                return (named || body) && WordKinds.of("decided", last).isEmpty() ? i : 0;
            }
            if (LineVerbs.isFinite(line, i)
                    || !line.is(i, "of", "for") && !line.isTagged(i, "NOUN|PROPN|ADJ|DET|CCONJ")) {
                return 0;
            }
        }
        return 0;
    }

    private static Optional<Worded> of(Phrase line, int end) {
        var label = line.to(end);
        var rest = line.from(end);
        if (rest.is(0, "to") && VerbForms.isBare(rest.lower(1))) {
            return told(label, rest);
        }
        if (rest.size() < 2 || LineVerbs.saysDone(line, end)) {
            return Optional.empty();
        }
        var parted = rest.is(0, ",", ":") || rest.is(0, "–", "—");
        if (!parted && !rest.is(0, "on")) {
            return described(label, rest);
        }
        var thing = thing(rest.from(1));
        if (thing.isEmpty() || Matters.isNone(thing)) {
            return Optional.empty();
        }
        var act = parted ? Matters.act(thing) : Optional.<Act>empty();
        return act.or(() -> isBody(label) ? Optional.of(decide(label, thing)) : Optional.empty())
                .map(done -> will(label, List.of(done)));
    }

    /** "Bank of Ghana rate decision": nothing stands between the body and what it does. */
    private static Optional<Worded> described(Phrase label, Phrase told) {
        var thing = Matters.first(told);
        var verb = thing.isVerb(0)
                || Mistagged.isAgreeing(thing, 0)
                || thing.lower(thing.size() - 1).endsWith("ed");
        if (!isBody(label)
                || verb
                || thing.indexOf("and", 0) > 0
                || thing.size() >= LONGEST_LABEL
                || Naming.isPlural(label)) {
            return Optional.empty();
        }
        return Matters.act(thing)
                .or(() -> Matters.isOne(thing) ? Optional.of(decide(label, thing)) : Optional.empty())
                .map(act -> will(label, List.of(act)));
    }

    /** What is dealt with, behind the parts of a body that may be told first: "lower house, budget vote". */
    private static Phrase thing(Phrase told) {
        var named = told;
        while (isBody(Matters.first(named)) && Matters.first(named).size() + 1 < named.size()) {
            named = named.from(Matters.first(named).size() + 1);
        }
        return Matters.first(named.is(0, "on") ? named.from(1) : named);
    }

    /** "The council to say who fills the seats": the only finite verb is that of a clause within. */
    private static Optional<Worded> told(Phrase label, Phrase rest) {
        int verb = MainVerb.of(rest, 2);
        for (int i = 2; i < verb && !rest.is(i, "whether"); i++) {
            if (rest.is(i, "that") || rest.in(i, "question")) {
                return Optional.of(will(label, Predicate.bare(Asides.cut(rest.from(1), i))));
            }
        }
        return Optional.empty();
    }

    /** "Last turbines to be started in May", "judgment, to be read out on Monday". */
    private static Optional<Worded> toBe(Phrase line) {
        int to = line.indexOf("to", 1);
        if (to < 1
                || !line.is(to + 1, "be")
                || to + 2 >= line.size()
                || LineVerbs.saysDone(line.to(to), 0)
                || LineVerbs.saysDone(line, to + 2)) {
            return Optional.empty();
        }
        var thing = Naming.plain(Matters.unlabelled(line.to(to)));
        return thing.isEmpty() || thing.is(0, "to") || thing.in(Naming.head(thing), "move")
                ? Optional.empty()
                : Optional.of(will(thing, Predicate.bare(Asides.cut(line.from(to + 1), 0))));
    }

    /** "Results declared by noon", "minister recalled for 8 September": headlines leave out what makes it passive. */
    private static Optional<Worded> done(Phrase line) {
        for (int i = 1; i < line.size() && !line.in(i, "relative"); i++) {
            if (LineVerbs.isFinite(line, i)) {
                return Optional.empty();
            }
            var alone = i + 1 == line.size() || line.is(i + 1, ",") || line.isTagged(i + 1, "ADP");
            if (line.tag(i).equals("VERB") && line.lower(i).endsWith("ed") && line.isNoun(i - 1) && alone) {
                return line.in(i, "active") || LineVerbs.saysDone(line, i + 1) ? Optional.empty() : passive(line, i);
            }
        }
        return Optional.empty();
    }

    private static Optional<Worded> passive(Phrase line, int participle) {
        var thing = Naming.plain(Matters.unlabelled(line.to(participle)));
        var rest = Matters.first(line.from(participle));
        var act = line.in(participle, "scheduled")
                ? Act.of("take", "place " + rest.from(1).text().replaceFirst("^for ", "on "))
                : Act.of("be", rest.text());
        return thing.isEmpty() ? Optional.empty() : Optional.of(will(thing, List.of(act)));
    }

    /** A case or a matter of which nothing is said. */
    private static Optional<Worded> alone(Phrase line) {
        if (LineVerbs.saysDone(line, 0)) {
            return Optional.empty();
        }
        var thing = Matters.first(line);
        if (Matters.isCase(thing) && thing.indexOf("in", 0) < 0) {
            return Optional.of(Worded.thing("a ruling in " + thing.text(), ""));
        }
        return Matters.isOne(thing)
                ? Optional.of(Worded.thing("a decision on " + Matters.definite(thing), ""))
                : Optional.empty();
    }

    private static Act decide(Phrase label, Phrase thing) {
        var on = Matters.isCase(thing) ? "in " + thing.text() : "on " + Matters.definite(thing);
        return Act.of(isCourt(label) ? "rule" : "decide", on);
    }

    private static Worded will(Phrase label, List<Act> acts) {
        var words = Naming.subject(label);
        var plural = Naming.isPlural(label);
        var bare = Character.isLowerCase(words.charAt(0)) && !Naming.isDetermined(label) && !words.startsWith("the ");
        return Worded.will(bare && !plural ? "the " + words : words, plural, acts);
    }

    private static boolean isBody(Phrase label) {
        if (label.isEmpty()) {
            return false;
        }
        var known =
                ActorCatalog.get().named(label.from(label.is(0, "the") ? 1 : 0).text());
        if (known.isPresent()) {
            return !known.get().isCountry() && !known.get().classes().contains("company");
        }
        return label.in(0, "body")
                || CapitalRuns.isBody(label.lower(label.size() - 1))
                || Roles.areIn(label.text())
                || label.size() == 1 && Acronyms.is(label.get(0).word())
                || isCourt(label);
    }

    private static boolean isCourt(Phrase label) {
        return label.tokens().stream().anyMatch(token -> WordKinds.has("court", token.lower()));
    }
}
