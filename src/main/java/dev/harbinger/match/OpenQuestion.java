package dev.harbinger.match;

import dev.harbinger.question.MatchedQuestion;
import dev.harbinger.question.QuestionActor;
import dev.harbinger.question.Rewording;
import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a question that takes entries says, small enough to be kept for each of a hundred thousand.
 *
 * @param version of its row; another one means that something changed
 * @param until the last day on which an answer may be published, null for always
 */
record OpenQuestion(
        long id,
        int version,
        String question,
        SignalType type,
        List<QuestionSense.Actor> actors,
        Instant askedAt,
        LocalDate until) {
    OpenQuestion {
        actors = List.copyOf(actors);
    }

    static OpenQuestion of(MatchedQuestion question) {
        return new OpenQuestion(
                question.id(),
                question.version(),
                question.question(),
                question.signalType(),
                actors(question.actors()),
                question.askedAt(),
                question.until());
    }

    /** The same question in other words. */
    OpenQuestion in(Rewording other) {
        return new OpenQuestion(
                -id,
                version,
                other.question(),
                other.signalType(),
                actors(other.actors()),
                other.askedAt(),
                other.until());
    }

    private static List<QuestionSense.Actor> actors(List<QuestionActor> actors) {
        return actors.stream()
                .map(actor -> new QuestionSense.Actor(actor.name(), actor.aliases()))
                .toList();
    }

    /** What it asks, as a fact. */
    String fact() {
        return QuestionSense.fact(question);
    }

    /** Whether what was published then can answer it. */
    boolean takes(Instant publishedAt) {
        return taking(publishedAt).test(this);
    }

    /** Those that can be answered by what was published then. */
    static Predicate<OpenQuestion> taking(Instant publishedAt) {
        var day = LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
        return question ->
                !publishedAt.isBefore(question.askedAt) && (question.until == null || !day.isAfter(question.until));
    }

    /** Whether another version of it says the same. */
    boolean saysTheSameAs(OpenQuestion other) {
        return question.equals(other.question)
                && type == other.type
                && actors.equals(other.actors)
                && askedAt.equals(other.askedAt)
                && java.util.Objects.equals(until, other.until);
    }

    /** As the judge reads it; takes a tagger's time. */
    QuestionSense sense() {
        var asked = LocalDate.ofInstant(askedAt, ZoneOffset.UTC);
        return new QuestionSense(question, type, actors, new QuestionSense.Time(asked, until));
    }
}
