package dev.harbinger.question;

import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What entries are judged against of a question, read without the rest of it.
 *
 * @param version counts its changes
 * @param deadline null without one
 */
public record MatchedQuestion(
        long id,
        int version,
        String question,
        SignalType signalType,
        List<QuestionActor> actors,
        Instant askedAt,
        LocalDate deadline) {
    public MatchedQuestion {
        actors = List.copyOf(actors);
    }

    /** A question of the transaction at hand. */
    public static MatchedQuestion of(Question question) {
        return new MatchedQuestion(
                question.id(),
                question.version(),
                question.question(),
                question.signalType(),
                question.actors(),
                question.askedAt(),
                question.deadline());
    }

    /** A row without its actors. */
    MatchedQuestion(long id, int version, String question, SignalType signalType, Instant askedAt, LocalDate deadline) {
        this(id, version, question, signalType, List.of(), askedAt, deadline);
    }

    MatchedQuestion with(List<QuestionActor> named) {
        return new MatchedQuestion(id, version, question, signalType, named, askedAt, deadline);
    }
}
