package dev.harbinger.match;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ActorClass;
import dev.harbinger.text.KnownActor;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Tokens;
import java.util.HashSet;
import java.util.Set;

/**
 * The terms by which an entry finds the questions that it might answer: content words, bodies under any of their names,
 * the kinds of bodies and the countries that they belong to, and kinds of events. Nothing here is tagged or parsed, so
 * that it costs microseconds. Pure and safe for several threads. Those of a question are {@link QuestionTerms}.
 */
final class Terms {
    /** Of an entry only so much is read; the judge reads no more either. */
    static final int LONGEST = 4000;

    /** Room for the terms of most entries. */
    private static final int EXPECTED = 256;

    private Terms() {}

    static String word(String form) {
        return "w" + form;
    }

    static boolean isWord(String term) {
        return term.charAt(0) == 'w';
    }

    static String event(SignalType type) {
        return "e" + type.name();
    }

    static String body(KnownActor actor) {
        return "b" + actor.name();
    }

    static String country(String name) {
        return "c" + name;
    }

    /** One of a kind is meant: "the regulator". */
    static String role(String kind, String country) {
        return "r" + kind + "|" + country;
    }

    /** Any of a kind is meant: "U.S. agencies". */
    static String kind(String kind, String country) {
        return "k" + kind + "|" + country;
    }

    /** The terms of an entry. */
    static Set<String> ofEntry(String title, String text) {
        var terms = new HashSet<String>(EXPECTED);
        addEntry(title, terms);
        addEntry(text.length() > LONGEST ? text.substring(0, LONGEST) : text, terms);
        return terms;
    }

    private static void addEntry(String text, Set<String> terms) {
        var tokens = Tokens.of(text);
        for (var token : tokens) {
            for (var term : WordTerms.of(token)) {
                terms.add(term);
            }
        }
        for (var mention : ActorCatalog.get().find(tokens)) {
            if (!mention.country().isEmpty()) {
                terms.add(country(mention.country()));
            }
            if (mention.kind() != null) {
                addKind(mention.kind(), terms);
            } else if (!mention.asAdjective()) {
                addBody(mention.actor(), terms);
            }
        }
    }

    private static void addKind(ActorClass said, Set<String> terms) {
        terms.add(role(said.kind(), ""));
        terms.add(kind(said.kind(), ""));
        if (!said.country().isEmpty()) {
            terms.add(role(said.kind(), said.country()));
            terms.add(kind(said.kind(), said.country()));
        }
    }

    private static void addBody(KnownActor actor, Set<String> terms) {
        terms.add(body(actor));
        for (var one : actor.classes()) {
            terms.add(kind(one, ""));
            terms.add(kind(one, actor.country()));
        }
    }
}
