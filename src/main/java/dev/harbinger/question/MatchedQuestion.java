package dev.harbinger.question;

import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What entries are judged against of a question, read without the rest of it.
 *
 * @param version counts its changes
 * @param until the last day on which an answer may be published, null for always
 */
public record MatchedQuestion(
        long id,
        int version,
        String question,
        SignalType signalType,
        List<QuestionActor> actors,
        Instant askedAt,
        LocalDate until) {
    public MatchedQuestion {
        actors = List.copyOf(actors);
    }

    /** A row without its actors. */
    MatchedQuestion(
            long id,
            int version,
            String question,
            SignalType signalType,
            Instant askedAt,
            LocalDate deadline,
            String deadlineText) {
        this(id, version, question, signalType, List.of(), askedAt, AnswerTime.until(deadline, deadlineText));
    }

    MatchedQuestion with(List<QuestionActor> named) {
        return new MatchedQuestion(id, version, question, signalType, named, askedAt, until);
    }
}
