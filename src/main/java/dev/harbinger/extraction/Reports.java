package dev.harbinger.extraction;

import dev.harbinger.text.VerbForms;
import java.util.List;
import java.util.Optional;

/** What somebody is said to have said, and of whom somebody has asked something. */
final class Reports {
    private static final int NEAR = 12;

    private Reports() {}

    /** The clause that somebody is said to have said. */
    static Optional<Phrase> said(Statement statement) {
        var predicate = statement.predicate();
        for (int i = 0; i < Math.min(5, predicate.size()); i++) {
            if (predicate.in(i, "reporting") && (i == 0 || !predicate.is(i - 1, "to") || predicate.is(i + 1, "that"))) {
                return behind(predicate, i);
            }
        }
        int that = predicate.indexOf("that", 1);
        var told = that > 0
                && that < 7
                && (predicate.is(0, "informed", "pointed") || predicate.is(1, "informed", "pointed"));
        return told ? Optional.of(predicate.from(that + 1)) : Optional.empty();
    }

    private static Optional<Phrase> behind(Phrase predicate, int verb) {
        int that = predicate.indexOf("that", verb + 1);
        if (that > 0 && that < verb + 8 && MainVerb.of(predicate.from(that + 1), 1) > 0) {
            return Optional.of(predicate.from(that + 1));
        }
        for (int i = verb + 1; i < Math.min(predicate.size() - 2, verb + 8); i++) {
            if (predicate.in(i, "question") || predicate.is(i, "if", "to")) {
                return Optional.empty();
            }
            var inner = predicate.from(i);
            int own =
                    predicate.in(i, "personal") || i == verb + 1 || i == verb + 2 && predicate.in(verb + 1, "listener")
                            ? MainVerb.of(inner, 1)
                            : -1;
            var ahead = own > 0
                    && own < NEAR
                    && (inner.in(own, "modal")
                            || inner.in(own, "be")
                            || inner.in(own, "have")
                            || inner.in(own, "aiming"));
            if (ahead && inner.isTagged(0, "PRON|DET|PROPN|NOUN|ADJ|NUM")) {
                return Optional.of(inner);
            }
        }
        return Optional.empty();
    }

    /** For whom somebody speaks: himself, or the ministry whose spokesman he is. */
    static String speaker(Phrase subject) {
        return Naming.subject(speaking(subject));
    }

    static Phrase speaking(Phrase subject) {
        var plain = Naming.plain(subject);
        for (int i = 1; i < plain.size(); i++) {
            if (plain.in(i, "speaker")) {
                return plain.is(i + 1, "for", "of") ? plain.from(i + 2) : Things.owner(plain.to(i));
            }
        }
        return plain;
    }

    /** "A has asked B to do it" comes to what B does. */
    static Optional<Statement> urged(Statement statement) {
        var predicate = statement.predicate();
        for (int i = 0; i < Math.min(3, predicate.size()); i++) {
            int to = predicate.in(i, "urging") && !predicate.is(i - 1, "been") && !predicate.in(0, "be")
                    ? predicate.indexOf("to", i + 1)
                    : -1;
            if (to > i + 1 && to < i + NEAR && VerbForms.isBare(predicate.lower(to + 1))) {
                return Optional.of(new Statement(
                        predicate.sub(i + 1, to),
                        predicate.sub(i + 1, to),
                        List.of(predicate.from(to + 1)),
                        List.of()));
            }
        }
        return Optional.empty();
    }
}
