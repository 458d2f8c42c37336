package dev.harbinger.extraction;

import dev.harbinger.text.VerbForms;
import java.util.ArrayList;
import java.util.List;

/**
 * A clause as subject and predicate.
 *
 * @param opener the subject of the first conjunct
 * @param predicates what the subject does, each from its finite verb on; several if one way of looking ahead joins them
 * @param joint the words that join them
 */
record Statement(Phrase opener, Phrase subject, List<Phrase> predicates, List<String> joint) {
    private static final int NEAREST_SUBJECT = 16;

    private record Part(Phrase subject, Phrase predicate, boolean shared, String joint) {}

    /** The conjunct of a clause that looks ahead most; empty predicates if the clause has no verb. */
    static Statement of(Phrase clause, int from) {
        int verb = MainVerb.of(clause, from);
        if (verb < 0) {
            return new Statement(clause, clause, List.of(), List.of());
        }
        var parts = parts(clause, verb);
        int best = 0;
        for (int i = 1; i < parts.size(); i++) {
            best = worth(parts, i) > worth(parts, best) ? i : best;
        }
        return joined(parts, best);
    }

    /** A pronoun that cannot mean the first subject means something else, and nobody knows what. */
    private static int worth(List<Part> parts, int i) {
        var subject = parts.get(i).subject();
        var lost = i > 0
                && !parts.get(i).shared()
                && subject.size() == 1
                && subject.in(0, "personal")
                && !Pronouns.mayMean(subject.lower(0), Naming.plain(parts.get(0).subject()));
        return ahead(parts.get(i).predicate()) - (lost ? 3 : 0);
    }

    /** The last conjunct, whatever it says. */
    static Statement last(Phrase clause) {
        int verb = MainVerb.of(clause, 1);
        if (verb < 0) {
            return new Statement(clause, clause, List.of(), List.of());
        }
        var parts = parts(clause, verb);
        return joined(parts, parts.size() - 1);
    }

    Phrase predicate() {
        return predicates.get(0);
    }

    boolean hasVerb() {
        return !predicates.isEmpty();
    }

    private static Statement joined(List<Part> parts, int best) {
        var predicates = new ArrayList<>(List.of(parts.get(best).predicate()));
        var joint = new ArrayList<String>();
        int next = best + 1;
        if (next < parts.size()
                && parts.get(next).shared()
                && ahead(parts.get(next).predicate()) >= ahead(parts.get(best).predicate())
                && !parts.get(next).joint().equals("but")) {
            predicates.add(parts.get(next).predicate());
            joint.add(parts.get(next).joint());
        }
        return new Statement(parts.get(0).subject(), parts.get(best).subject(), predicates, joint);
    }

    private static List<Part> parts(Phrase clause, int verb) {
        var parts = new ArrayList<Part>();
        var subject = clause.to(verb);
        int start = verb;
        var shared = false;
        var joint = "";
        for (int i = verb + 1; i < clause.size() - 1; i++) {
            var whole = parts.isEmpty()
                    && clause.is(i, ",")
                    && clause.is(i + 1, "which", "who")
                    && isAhead(clause, verb, i + 2);
            if (whole) {
                parts.add(new Part(subject, Asides.cut(clause.sub(start, i), 0), shared, joint));
                subject = lastNoun(clause.to(i), verb);
                start = i + 2;
                joint = ",";
                continue;
            }
            var modal = clause.is(i, ",") && clause.in(i + 1, "modal");
            if (!clause.is(i, "and", "but") && !clause.is(i, "or", "while") && !modal) {
                continue;
            }
            int next = clause.afterAdverbs(i + 1);
            int own = MainVerb.of(clause.from(i + 1).to(NEAREST_SUBJECT), 1);
            var same = isFinite(clause, next, start);
            var other = !same && own > 0 && clause.is(i - 1, ",") && isSubject(clause, i + 1);
            other |= !same
                    && own > 0
                    && own < 6
                    && isSubject(clause, i + 1)
                    && (clause.in(i + 1 + own, "modal")
                            || clause.in(i + 1 + own, "be")
                            || clause.in(i + 1 + own, "reporting")
                            || clause.in(i + 1 + own, "have"));
            if (same || other) {
                int end = clause.is(i - 1, ",") ? i - 1 : i;
                parts.add(new Part(subject, Asides.cut(clause.sub(start, end), 0), shared, joint));
                subject = same ? subject : clause.sub(i + 1, i + 1 + own);
                start = same ? next : i + 1 + own;
                shared = same;
                joint = modal ? "and" : clause.lower(i);
                i = start;
            }
        }
        parts.add(new Part(subject, Asides.cut(clause.from(start), 0), shared, joint));
        return parts;
    }

    /** Whether a relative clause looks ahead behind a main clause that does not. */
    private static boolean isAhead(Phrase clause, int verb, int relative) {
        var main = ahead(clause.from(verb)) == 0 || clause.in(verb, "leaning");
        var told = clause.from(relative);
        return main && isFinite(clause, relative, verb) && (ahead(told) > 2 || clause.in(verb, "leaning"));
    }

    /** The noun phrase that ends a row of words. */
    private static Phrase lastNoun(Phrase words, int from) {
        int at = words.size() - 1;
        while (at > from + 1 && !words.tag(at).equals("ADP") && !words.is(at, ",") && !words.isVerb(at)) {
            at--;
        }
        var of = words.is(at, "of", "for");
        return of && at > from + 2
                ? lastNoun(words.to(at), from).isEmpty()
                        ? words.from(at + 1)
                        : words.from(at - lastNoun(words.to(at), from).size())
                : words.from(at + (words.tag(at).equals("ADP") || words.isVerb(at) || words.is(at, ",") ? 1 : 0));
    }

    private static boolean isSubject(Phrase clause, int at) {
        return !clause.in(at, "hedge")
                && !clause.tag(at).equals("ADP")
                && !clause.in(at, "preposition")
                && !clause.in(at, "question")
                && !clause.is(at, "that", "to");
    }

    /** Whether a verb goes on with the subject of the verb at another index. */
    static boolean isFinite(Phrase clause, int at, int verb) {
        if (clause.in(at, "modal") || clause.in(at, "be") || clause.in(at, "have") || clause.in(at, "do")) {
            return true;
        }
        var word = clause.lower(at);
        var agrees = word.endsWith("s") && !word.endsWith("ss") && VerbForms.isVerb(word);
        var past = isPast(clause, at)
                && (clause.isTagged(at + 1, "DET|PRON|ADP|PROPN")
                        || clause.tag(at + 1).equals("NOUN") && isPast(clause, verb));
        var listed = agrees
                && clause.is(at - 1, "or", "and")
                && (at + 1 >= clause.size()
                        || clause.tag(at + 1)
                                .matches(clause.is(at - 1, "or") ? "DET|PRON|PART|NOUN|ADJ" : "DET|PRON|PART"));
        return (agrees && clause.isVerb(at) || listed) && !clause.isName(at)
                || past && !clause.in(verb, "modal") && !clause.in(verb, "be");
    }

    private static boolean isPast(Phrase clause, int at) {
        var word = clause.lower(at);
        var irregular =
                VerbForms.isVerb(word) && !VerbForms.isBare(word) && !word.endsWith("s") && !word.endsWith("ing");
        return (word.endsWith("ed") || irregular) && clause.isVerb(at);
    }

    /** How much a predicate says of what is to come. */
    static int ahead(Phrase predicate) {
        int at = predicate.afterAdverbs(1);
        if (predicate.in(0, "modal")) {
            return predicate.is(at, "have") || predicate.is(1, "not") && predicate.is(0, "could", "would") ? 1 : 3;
        }
        var open =
                at > 1 && (predicate.is(1, "not", "yet") || predicate.is(1, "still") || predicate.is(2, "not", "yet"))
                        || predicate.lower(0).endsWith("n't");
        var until = predicate.is(at, "until", "to")
                || predicate.in(at, "expecting")
                || predicate.is(at, "promised", "scheduled");
        if (predicate.in(0, "be")) {
            return predicate.is(0, "was", "were")
                    ? until ? 1 : 0
                    : until ? 3 : predicate.lower(at).endsWith("ing") ? 1 : 2;
        }
        if (predicate.in(0, "have")) {
            return open || until || predicate.tag(at).equals("NUM")
                    ? 3
                    : predicate.is(at, "been") && predicate.in(at + 1, "planned") ? 3 : 0;
        }
        return isPast(predicate, 0) ? 0 : 2;
    }
}
