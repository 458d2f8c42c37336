package dev.harbinger.extraction;

import dev.harbinger.text.VerbForms;
import java.util.List;
import java.util.Optional;

/** The frames that hold an event: "if it happens, …", "they must decide whether …", "she said that …". */
final class Frames {
    private static final int NEAR = 12;

    private Frames() {}

    /** "Should A do it, …", "Were A to do it, …", "If A does it, …". */
    static Optional<Statement> condition(Phrase phrase) {
        if (!phrase.is(0, "should", "were") && !phrase.is(0, "if") || phrase.is(1, "no")) {
            return Optional.empty();
        }
        for (int end = 3; end <= phrase.size(); end++) {
            if (end == phrase.size() || phrase.is(end, ",")) {
                var body = phrase.sub(1, end);
                int verb = phrase.is(0, "if")
                        ? MainVerb.of(body, 1)
                        : phrase.is(0, "were") ? body.indexOf("to", 1) : bareVerb(body);
                if (verb > 0) {
                    var from = body.is(verb, "to") && phrase.is(0, "were") ? verb + 1 : verb;
                    return Optional.of(
                            new Statement(body.to(verb), body.to(verb), List.of(body.from(from)), List.of()));
                }
            }
        }
        return Optional.empty();
    }

    private static int bareVerb(Phrase body) {
        for (int i = 1; i < body.size(); i++) {
            var verb = body.tag(i).equals("VERB") && !body.lower(i).matches(".*(?:ing|ed|[^s]s)");
            var bare = VerbForms.isBare(body.lower(i)) || body.is(i, "be", "have") || verb;
            if (bare
                    && !body.isName(i)
                    && (body.isVerb(i) || body.isNoun(i - 1) || body.isName(i - 1))
                    && !body.is(i - 1, "to", "the")) {
                return i;
            }
        }
        return -1;
    }

    /** "Watch for whether …", "Also worth watching is …". */
    static Phrase afterPointer(Phrase clause) {
        int at = 0;
        while (at < 6 && clause.in(at, "pointer") && at < clause.size() - 2) {
            at++;
        }
        var points = clause.is(0, "watch", "watching")
                || clause.is(0, "look", "keep")
                || clause.is(0, "monitor", "track")
                || clause.is(0, "worth");
        return points && at > 0 ? clause.from(at) : clause;
    }

    /** The index of the "whether" that the passage is about, or of a word that means it; -1 if there is none. */
    static int whether(Phrase clause) {
        for (int i = 0; i < clause.size() - 1; i++) {
            if (clause.is(i, "whether")) {
                return i;
            }
            var asking = clause.in(i - 1, "asking")
                    || i > 1 && clause.is(i - 1, "on", "by")
                    || clause.tag(i - 1).equals("PROPN") && clause.in(i - 3, "asking");
            if (clause.is(i, "if") && (asking || clause.in(i - 2, "asking"))) {
                return i;
            }
            if (clause.is(i, "when") && clause.in(i - 1, "asking") && MainVerb.of(clause.from(i + 1), 1) > 0) {
                return i;
            }
            if (clause.is(i, "that", "how")
                    && (clause.is(i - 1, "clear", "certain")
                            || clause.is(i - 1, "unclear", "sure")
                            || clause.is(i - 1, "uncertain", "doubtful"))) {
                return i;
            }
        }
        return -1;
    }

    /** The clause behind "whether" without the verb that the whole clause is the subject of: "whether it will rule | is open". */
    static Phrase one(Phrase inner) {
        int verb = MainVerb.of(inner, 1);
        for (int i = verb + 2; verb > 0 && i < inner.size(); i++) {
            if (inner.in(i, "question")
                    || inner.in(i, "personal")
                    || inner.in(i, "hedge")
                    || inner.is(i, "and", "that")
                    || inner.is(i, ",", "or")) {
                break;
            }
            if ((inner.in(i, "be") || inner.in(i, "have") || inner.in(i, "modal")) && !inner.isName(i)) {
                return inner.to(i);
            }
        }
        return inner;
    }

    /** The index behind "how quickly", "when" and the like at the front. */
    static int afterQuestionWord(Phrase clause) {
        var asks = clause.in(0, "question") || clause.is(0, "that", "if") && !clause.isVerb(1);
        if (!asks || clause.size() < 3) {
            return 0;
        }
        return clause.in(1, "how") && clause.size() > 3 ? 2 : 1;
    }

    /** Who decides in the words before "whether"; empty if nobody is named. */
    static Phrase decider(Phrase lead) {
        var clause = Openings.skip(lead).clause();
        var nobody = clause.to(0);
        for (int i = 0; i < clause.size() - 3; i++) {
            int to = clause.is(i, "for") ? clause.indexOf("to", i + 2) : -1;
            if (to > 0 && to - i < NEAR && clause.in(to + 1, "asking")) {
                return clause.sub(i + 1, to);
            }
        }
        var statement = Statement.last(clause);
        if (!statement.hasVerb()) {
            return headline(clause);
        }
        var report = Reports.said(statement);
        if (report.isPresent()) {
            var inner = Statement.last(report.get());
            return inner.hasVerb() && !inner.subject().in(0, "personal")
                    ? Naming.plain(inner.subject())
                    : Reports.speaking(statement.subject());
        }
        var first = Statement.of(clause, 1).subject();
        var subject = Naming.plain(statement.subject().in(0, "personal") ? first : statement.subject());
        return isNobody(subject) ? nobody : subject;
    }

    private static boolean isNobody(Phrase subject) {
        return subject.is(0, "there", "it") && subject.size() == 1
                || subject.is(0, "what", "this")
                || subject.is(0, "that", "nothing")
                || subject.is(0, "question")
                || subject.is(0, "the") && subject.is(1, "question", "test");
    }

    private static Phrase headline(Phrase clause) {
        for (int i = 1; i < clause.size(); i++) {
            if (clause.is(i, "to")
                    || clause.in(i, "expecting")
                    || clause.in(i, "asking") && VerbForms.isBare(clause.lower(i)) && !clause.isNoun(i)) {
                return Naming.plain(clause.to(i));
            }
        }
        return clause.to(0);
    }

    /** "Any tightening would mean that …": the subject is what may happen, the rest what would come of it. */
    static boolean isGuess(Statement statement) {
        var subject = statement.subject();
        var predicate = statement.predicate();
        var open = subject.in(0, "indefinite") && (predicate.in(0, "guess") || predicate.is(0, "will", "may"));
        int at = predicate.afterAdverbs(1);
        var passive = predicate.is(at, "be") && predicate.isTagged(at + 1, "VERB|ADV|AUX");
        return open && !passive && (predicate.in(0, "guess") || predicate.in(at, "telling"))
                || predicate.in(0, "guess") && predicate.in(at, "telling") && !subject.in(0, "personal");
    }

    /** Whether a clause begins with a bare verb that has an object: "use the case to justify it". */
    static boolean isBareVerb(Phrase clause) {
        var object = clause.isTagged(1, "DET|PRON") || clause.in(1, "possessive");
        return VerbForms.isBare(clause.lower(0))
                && !clause.isName(0)
                && (clause.tag(0).equals("VERB") || object);
    }

    /** "VP due to rule by noon on keeping the ban suspended": what looks like the subject has the verb in it. */
    static boolean isTelegraph(Phrase subject) {
        for (int i = 1; i < subject.size() - 2; i++) {
            if (subject.in(i, "expecting") && subject.is(i + 1, "to") && subject.isNoun(i - 1)) {
                return true;
            }
        }
        return false;
    }
}
