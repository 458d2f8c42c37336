package dev.harbinger.question;

import dev.harbinger.common.Doorbell;
import dev.harbinger.common.Problems;
import dev.harbinger.extraction.Document;
import dev.harbinger.extraction.SignalExtractor;
import dev.harbinger.text.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A person's second look at what was found in a brief: splits a passage that asks two things and merges two that ask
 * one. Joins the caller's transaction and expects questions of it.
 */
@ApplicationScoped
@Transactional
class Review {
    private final QuestionRepository questions;
    private final QuestionLife life;
    private final SignalExtractor extractor;
    private final Doorbell doorbell;

    Review(QuestionRepository questions, QuestionLife life, SignalExtractor extractor, Doorbell doorbell) {
        this.questions = questions;
        this.life = life;
        this.extractor = extractor;
        this.doorbell = doorbell;
    }

    /**
     * Cuts the passage of a question in two, at an offset of its brief's text; both halves are worded anew.
     *
     * @return the question, which keeps the first half, and the one of the second
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if a half would have no words, 409 if it is answered
     */
    List<Question> split(Question question, int at, String who) {
        var passage = passage(question);
        var text = question.brief().text();
        var cut = Cuts.at(text, passage, at)
                .orElseThrow(() -> Problems.unprocessable(
                        "at",
                        "leaves no words on one side; cut inside the passage, after offset " + passage.start()
                                + " and before " + passage.end()));
        var signals = extractor.describe(document(question), cut.first(), cut.second());
        var half = life.split(
                question,
                QuestionDraft.cut(question, signals.get(0), question.confidence()),
                QuestionDraft.cut(question, signals.get(1), question.confidence()),
                who);
        stored();
        return List.of(question, half);
    }

    /**
     * Makes a question and its neighbour in the same brief one, whose passage reaches from the first to the last word of
     * both and is worded anew. The neighbour is dropped.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if they are no neighbours, 409 if one is answered
     */
    Question merge(Question question, Question other, String who) {
        var mine = passage(question);
        var its = passage(other);
        if (question.id().equals(other.id())
                || !question.brief().id().equals(other.brief().id())) {
            throw Problems.unprocessable("with", "must be another question that came from the same brief");
        }
        var both = new Span(Math.min(mine.start(), its.start()), Math.max(mine.end(), its.end()));
        requireNeighbours(question, other, both);
        var signal = extractor.describe(document(question), both.start(), both.end());
        var confidence = Math.max(question.confidence(), other.confidence());
        life.merge(question, other, QuestionDraft.cut(question, signal, confidence), who);
        stored();
        return question;
    }

    private void requireNeighbours(Question question, Question other, Span both) {
        questions.askedIn(question.brief()).stream()
                .filter(asked -> asked.question().status() != QuestionStatus.DROPPED)
                .filter(asked -> asked.question() != question && asked.question() != other)
                .filter(asked -> asked.start() < both.end() && asked.end() > both.start())
                .findFirst()
                .ifPresent(between -> {
                    throw Problems.unprocessable(
                            "with",
                            "is no neighbour; question " + between.question().id() + " lies between: "
                                    + between.question().question());
                });
    }

    private static Span passage(Question question) {
        if (question.brief() == null || question.sourceStart() == null) {
            throw Problems.conflict("Question " + question.id() + " was asked by hand and has no passage in a brief.");
        }
        return new Span(question.sourceStart(), question.sourceEnd());
    }

    private static Document document(Question question) {
        var brief = question.brief();
        return new Document(brief.title(), brief.text(), LocalDate.ofInstant(brief.askedAt(), ZoneOffset.UTC));
    }

    private void stored() {
        questions.flush();
        doorbell.ring();
    }
}
