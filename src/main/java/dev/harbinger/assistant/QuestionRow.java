package dev.harbinger.assistant;

import dev.harbinger.question.Outcome;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionActor;
import dev.harbinger.question.QuestionStatus;
import dev.harbinger.text.SignalType;
import java.time.LocalDate;
import java.util.List;

/** A question as a tool tells it. */
public record QuestionRow(
        long id,
        String question,
        QuestionStatus status,
        SignalType signalType,
        List<String> actors,
        LocalDate deadline,
        Double likelihood,
        Outcome outcome,
        String region,
        String category,
        Long briefId,
        String passage) {
    private static final int MOST_ACTORS = 8;

    /** The row of a question of the transaction at hand. */
    static QuestionRow of(Question question) {
        return new QuestionRow(
                question.id(),
                Bounds.cut(question.question()),
                question.status(),
                question.signalType(),
                question.actors().stream()
                        .limit(MOST_ACTORS)
                        .map(QuestionActor::name)
                        .map(Bounds::cut)
                        .toList(),
                question.deadline(),
                question.likelihood(),
                question.outcome(),
                Bounds.cut(question.region()),
                Bounds.cut(question.category()),
                question.brief() == null ? null : question.brief().id(),
                Bounds.cut(question.sourceText()));
    }
}
