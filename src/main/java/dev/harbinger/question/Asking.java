package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import dev.harbinger.common.Doorbell;
import dev.harbinger.common.Problems;
import dev.harbinger.extraction.Document;
import dev.harbinger.extraction.Signal;
import dev.harbinger.extraction.SignalExtractor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Keeps the questions that people ask by hand, from words of their own or from a passage of a brief that was missed. */
@ApplicationScoped
public class Asking {
    private final QuestionRepository questions;
    private final QuestionLife life;
    private final AskedBefore asked;
    private final SignalExtractor extractor;
    private final Doorbell doorbell;
    private final InstantSource clock;

    Asking(
            QuestionRepository questions,
            QuestionLife life,
            AskedBefore asked,
            SignalExtractor extractor,
            Doorbell doorbell,
            InstantSource clock) {
        this.questions = questions;
        this.life = life;
        this.asked = asked;
        this.extractor = extractor;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /**
     * A question that somebody asked.
     *
     * @param known whether it was asked before, and waits for its answer
     */
    record Answered(Question question, boolean known) {}

    /** Opens a question in somebody's own words, unless it is asked already. */
    Answered ask(QuestionBody body, String who) {
        var given = BriefBody.instant(body.askedAt());
        var askedAt = given == null ? clock.instant().truncatedTo(ChronoUnit.DAYS) : given;
        var inferred = extractor.infer(body.question(), body.sourceText(), day(askedAt));
        return ask(draft(body, inferred, askedAt), who);
    }

    /**
     * Opens a question for a passage of a brief that the extraction missed, or links the brief to the one that asks the same.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if there is no word between the offsets, 409 if a question
     *     came from exactly this passage
     */
    Question mark(Brief brief, int start, int end, String who) {
        var inside = start >= 0 && start < end && end <= brief.text().length();
        if (!inside || brief.text().substring(start, end).isBlank()) {
            throw Problems.unprocessable("passage", "marks no words; select a passage of the brief's text");
        }
        questions.askedIn(brief).stream()
                .filter(asked -> asked.start() == start && asked.end() == end)
                .findFirst()
                .ifPresent(asked -> {
                    throw Problems.conflict(
                            "This passage asks already: " + asked.question().question());
                });
        var document = new Document(brief.title(), brief.text(), day(brief.askedAt()));
        return ask(QuestionDraft.of(brief, extractor.describe(document, start, end), FoundBy.PERSON), who)
                .question();
    }

    /** Changes the words of a question, which is then judged anew. */
    void change(Question question, QuestionChange change, String who) {
        var draft = QuestionDraft.of(question).with(change);
        if (change.resolvesYes() == null && !draft.question().equals(question.question())) {
            draft = draft.with(QuestionChange.resolvedBy(answer(draft)));
        }
        life.reword(question, draft, who);
        doorbell.ring();
    }

    private String answer(QuestionDraft draft) {
        return extractor
                .infer(draft.question(), draft.finding().sourceText(), day(draft.askedAt()))
                .resolvesYes();
    }

    private Answered ask(QuestionDraft draft, String who) {
        var answered = QuarkusTransaction.joiningExisting().call(() -> {
            var before = asked.inTurn(Set.of(draft.signalType()))
                    .find(SignalSketch.of(draft), day(draft.askedAt()))
                    .map(questions::findById)
                    .filter(question -> !asks(draft.brief(), question));
            before.ifPresent(question -> askAgain(question, draft, who));
            var question = before.orElseGet(() -> life.open(draft, who));
            questions.flush();
            return new Answered(question, before.isPresent());
        });
        doorbell.ring();
        return answered;
    }

    private void askAgain(Question question, QuestionDraft draft, String who) {
        if (draft.brief() != null) {
            life.askAgain(question, draft, who);
        } else if (question.status() == QuestionStatus.PROPOSED) {
            life.accept(question, who);
        }
    }

    /** Whether a brief asks a question already; a second passage of it that says the same is a question of its own. */
    private static boolean asks(Brief brief, Question question) {
        return brief != null
                && question.askings().every().stream()
                        .map(Asked::brief)
                        .anyMatch(asking -> asking != null && asking.id().equals(brief.id()));
    }

    private QuestionDraft draft(QuestionBody body, Signal inferred, Instant askedAt) {
        var actors = body.actors() == null ? QuestionDraft.actors(inferred) : QuestionDraft.named(body.actors());
        var deadline = body.deadline() == null ? QuestionDraft.day(inferred.deadline()) : body.deadline();
        return new QuestionDraft(
                null,
                body.question().strip(),
                new Finding(BriefBody.blankToNull(body.sourceText()), null, null, 1, null, FoundBy.PERSON),
                body.signalType() == null ? inferred.type() : body.signalType(),
                actors,
                deadline,
                body.deadline() == null ? QuestionDraft.words(inferred.deadline()) : null,
                askedAt,
                inferred.resolvesYes(),
                BriefBody.blankToNull(body.region()),
                BriefBody.blankToNull(body.category()));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
