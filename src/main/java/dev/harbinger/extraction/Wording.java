package dev.harbinger.extraction;

import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Turns the words of a passage into one yes/no question in good English; the time is linear in their length. */
final class Wording {
    private static final int LONGEST = 205;
    /** What stands behind so many words of a passage is not read. */
    private static final int MOST_WORDS = 250;

    private Wording() {}

    /** Puts a passage into a question; {@code subject} stands in where the passage has none of its own. */
    static Worded question(String passage, String subject) {
        return question(Tagger.tag(Tokens.of(passage)), passage, subject);
    }

    /** The same where the passage is tagged already. */
    static Worded question(List<Token> tagged, String passage, String subject) {
        var words = Rewordings.plain(passage);
        var tokens = words.equals(passage) ? tagged : Tagger.tag(Tokens.of(words));
        var phrase = new Phrase(tokens.subList(0, Math.min(tokens.size(), MOST_WORDS)));
        return AskedAlready.in(phrase)
                .or(() -> AgendaLine.in(phrase))
                .orElseGet(() -> of(Asides.without(phrase), subject));
    }

    /** The subject of the first clause of a sentence; empty if it has no verb. */
    static Phrase subject(Phrase sentence) {
        var clause = Openings.skip(Asides.without(sentence.to(MOST_WORDS))).clause();
        int verb = MainVerb.of(clause, 1);
        return verb < 0 ? clause.to(0) : Naming.plain(clause.to(verb));
    }

    private static Worded of(Phrase phrase, String subject) {
        var condition = Frames.condition(phrase);
        if (condition.isPresent()) {
            return told(condition.get(), "");
        }
        var opened = Openings.skip(phrase);
        var clause = Frames.afterPointer(opened.clause());
        int whether = Frames.whether(clause);
        if (whether >= 0) {
            return embedded(clause, whether, subject);
        }
        int open = Frames.afterQuestionWord(clause);
        return read(clause.from(open), opened.when(), open > 0 ? "" : subject);
    }

    /** What stands behind "whether", of those who decide on it. */
    private static Worded embedded(Phrase clause, int whether, String before) {
        var decider = Frames.decider(clause.to(whether));
        int at = clause.is(whether + 1, "or") && clause.is(whether + 2, "not") ? whether + 3 : whether + 1;
        var inner = clause.from(at);
        for (int i = 2; i < inner.size(); i++) {
            if (inner.is(i, "whether") && inner.is(i - 1, "and", "or")) {
                inner = inner.to(inner.is(i - 2, ",") ? i - 2 : i - 1);
            }
        }
        if (inner.is(0, "to")) {
            var acts = Predicate.bare(fit(Asides.cut(inner.from(1), 0), decider));
            return decider.isEmpty()
                    ? taken(before, acts)
                    : Worded.will(Naming.subject(decider), Naming.isPlural(decider), acts);
        }
        var opened = Openings.skip(Frames.one(inner));
        var worded = read(opened.clause(), opened.when(), "");
        var who = decider.isEmpty() ? before : Naming.subject(decider);
        return who.isEmpty() || decider.in(0, "personal") ? worded : Pronouns.resolved(worded, who);
    }

    private static Worded read(Phrase clause, String when, String before) {
        if (clause.is(0, "to") && clause.size() > 2) {
            return taken(before, Predicate.bare(Asides.cut(clause.from(1), 0)));
        }
        if (!before.isEmpty() && Frames.isBareVerb(clause)) {
            return told(new Statement(clause.to(0), clause.to(0), List.of(clause), List.of()), when, before);
        }
        var statement = Statement.of(clause, before.isEmpty() || !Statement.isFinite(clause, 0, 0) ? 1 : 0);
        if (statement.hasVerb() && Frames.isTelegraph(statement.subject())) {
            return Things.of(clause);
        }
        if (!statement.hasVerb()) {
            return Things.of(clause);
        }
        if (Frames.isGuess(statement)) {
            return Things.of(statement.subject());
        }
        var report = Reports.said(statement);
        if (report.isPresent()) {
            var inner = Openings.skip(report.get());
            return Pronouns.resolved(
                    read(inner.clause(), inner.when().isEmpty() ? when : inner.when(), ""),
                    Reports.speaker(statement.subject()));
        }
        return told(Reports.urged(statement).orElse(statement), when, before);
    }

    /** Acts of the subject of the clause before. */
    private static Worded taken(String before, List<Act> acts) {
        var subject = before.isEmpty() ? "it" : before;
        return Worded.will(subject, Naming.isPlural(new Phrase(Tagger.tag(Tokens.of(subject)))), acts);
    }

    private static Worded told(Statement statement, String when) {
        return told(statement, when, "");
    }

    private static Worded told(Statement statement, String when, String before) {
        var subject = Naming.plain(statement.subject());
        var acts = new ArrayList<Act>();
        for (int i = 0; i < statement.predicates().size(); i++) {
            var predicate = fit(statement.predicates().get(i), subject);
            var more = Predicate.of(subject, predicate);
            acts.add(i == 0 ? more.get(0) : more.get(0).joined(statement.joint().get(i - 1)));
            acts.addAll(more.subList(1, more.size()));
        }
        var last = acts.get(acts.size() - 1).rest();
        if (!when.isEmpty() && last.chars().noneMatch(Character::isDigit)) {
            acts.set(acts.size() - 1, acts.get(acts.size() - 1).until(when));
        }
        return subject.isEmpty()
                ? taken(before, acts)
                : Pronouns.resolved(
                        Worded.will(Naming.subject(subject), Naming.isPlural(subject), acts),
                        Naming.subject(Naming.plain(statement.opener())));
    }

    /** As much of a predicate as a question has room for. */
    private static Phrase fit(Phrase predicate, Phrase subject) {
        var fitting = predicate;
        int room = LONGEST - subject.text().length();
        if (predicate.text().length() > room) {
            int end = 0;
            int length = 0;
            for (int i = 1; i < predicate.size() && length < room; i++) {
                length = predicate.get(i).start() - predicate.get(0).start();
                var border = predicate.is(i, ",")
                        || predicate.in(i, "relative")
                        || predicate.in(i, "hedge")
                        || predicate.is(i, "and", "that")
                        || predicate.in(i, "preposition");
                end = border && length < room && length > 60 ? i : end;
            }
            fitting = end > 0 ? predicate.to(end) : predicate;
        }
        return fitting;
    }
}
