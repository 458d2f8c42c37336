package dev.harbinger.question;

import dev.harbinger.common.Problems;
import dev.harbinger.question.QuestionEvent.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/**
 * Takes a question through the steps of its life and keeps each in its history. All methods join the caller's
 * transaction or open their own, and expect a question of that transaction; a step that the question's status does not
 * allow is a 409 problem that says where it stands.
 */
@ApplicationScoped
@Transactional
public class QuestionLife {
    /** Who the history names when nobody but the program acted. */
    public static final String PROGRAM = "harbinger";

    private static final Set<QuestionStatus> UNANSWERED = EnumSet.of(
            QuestionStatus.PROPOSED, QuestionStatus.OPEN, QuestionStatus.LIKELY_RESOLVED, QuestionStatus.EXPIRED);

    private final QuestionRepository questions;
    private final QuestionHistory history;
    private final InstantSource clock;

    QuestionLife(QuestionRepository questions, QuestionHistory history, InstantSource clock) {
        this.questions = questions;
        this.history = history;
        this.clock = clock;
    }

    Question open(QuestionDraft draft, String who) {
        var question = new Question(draft, clock.instant());
        questions.persist(question);
        record(
                question,
                question.status() == QuestionStatus.OPEN ? What.OPENED : What.PROPOSED,
                who,
                draft.finding().cue());
        return question;
    }

    void reword(Question question, QuestionDraft draft, String who) {
        question.word(draft, clock.instant());
        record(question, What.EDITED, who, draft.question());
    }

    /** A person cuts its passage in two: it keeps the first half, the question of the second is returned. */
    Question split(Question question, QuestionDraft first, QuestionDraft second, String who) {
        require(question, UNANSWERED);
        question.word(first, clock.instant());
        var half = new Question(second, clock.instant());
        if (question.status() != QuestionStatus.PROPOSED) {
            half.accept(clock.instant());
        }
        questions.persist(half);
        record(question, What.SPLIT, who, "the second half is now question " + half.id() + ": " + second.question());
        record(half, What.SPLIT, who, "the second half of question " + question.id());
        return half;
    }

    /** A person makes two questions of one brief one; the other is dropped. */
    void merge(Question question, Question other, QuestionDraft both, String who) {
        require(question, UNANSWERED);
        require(other, UNANSWERED);
        question.takeIn(other, both, clock.instant());
        record(question, What.MERGED, who, "with question " + other.id() + ": " + other.question());
        record(other, What.MERGED, who, "into question " + question.id());
    }

    /** A person says yes to a proposed question. */
    public void accept(Question question, String who) {
        require(question, EnumSet.of(QuestionStatus.PROPOSED));
        question.accept(clock.instant());
        record(question, What.ACCEPTED, who, null);
    }

    /** A flag over the threshold was raised; {@code reason} is its strongest. Does nothing to an answered question. */
    public void becomeLikely(Question question, double likelihood, String reason) {
        var before = question.status();
        question.becomeLikely(likelihood, clock.instant());
        if (before != question.status()) {
            record(question, What.LIKELY_RESOLVED, PROGRAM, reason);
        }
    }

    /** A flag got a verdict that resolved nothing or lost it, and the likeliest that waits is of this likelihood. */
    public void stillLikely(Question question, double likelihood, String reason) {
        var before = question.status();
        question.stillLikely(likelihood, clock.instant());
        if (before != question.status()) {
            record(question, What.LIKELY_RESOLVED, PROGRAM, reason);
        }
    }

    /** The last flag that waited for a verdict got one that resolved nothing. */
    public void becomeUnlikely(Question question, String who) {
        var before = question.status();
        question.becomeUnlikely(today(), clock.instant());
        if (before != question.status()) {
            record(question, What.NO_LONGER_LIKELY, who, null);
        }
    }

    /** A person answers it; {@code note} may be null. */
    public void resolve(Question question, Outcome outcome, String note, String who) {
        resolve(question, new Answered(outcome, null, note, null), who);
    }

    /** A person answers it. */
    public void resolve(Question question, Answered answered, String who) {
        require(question, UNANSWERED);
        answer(question, What.RESOLVED, answered, who);
    }

    /** A person found the answer to be wrong; the history says both, so that whoever was told can be told again. */
    public void correct(Question question, Outcome outcome, String note, String who) {
        require(question, EnumSet.of(QuestionStatus.RESOLVED));
        answer(question, What.CORRECTED, new Answered(outcome, question.outcome(), note, null), who);
    }

    private void answer(Question question, What what, Answered answered, String who) {
        question.resolve(answered.outcome(), clock.instant());
        history.persist(new QuestionEvent(question, what, who, answered, clock.instant()));
    }

    /** A person has something to say about it. */
    public void note(Question question, String note, String who) {
        record(question, What.NOTED, who, note);
    }

    /** A person takes an answer back, or picks a dropped or expired question up again. */
    public void reopen(Question question, String who) {
        require(question, EnumSet.of(QuestionStatus.RESOLVED, QuestionStatus.DROPPED, QuestionStatus.EXPIRED));
        question.reopen(today(), clock.instant());
        record(question, What.REOPENED, who, null);
    }

    /** A person gives it up: it was none, or is of no interest. */
    public void drop(Question question, String who) {
        require(question, UNANSWERED);
        question.drop(clock.instant());
        record(question, What.DROPPED, who, null);
    }

    /** Hands it to somebody; null takes it back. */
    public void assign(Question question, String user, String who) {
        question.assignTo(user, clock.instant());
        record(question, What.ASSIGNED, who, user);
    }

    /** A later brief asks it; if it was only proposed and the new passage is sure, it opens. */
    void askAgain(Question question, QuestionDraft draft, String who) {
        question.askedAgain(draft, clock.instant());
        record(question, What.ASKED_AGAIN, who, draft.brief().title());
        if (question.status() == QuestionStatus.PROPOSED
                && QuestionDraft.statusFor(draft.finding().confidence()) == QuestionStatus.OPEN) {
            question.accept(clock.instant());
            record(question, What.ACCEPTED, PROGRAM, "asked again with more confidence");
        }
    }

    /** Gives a later asking a question of its own. */
    Question part(Question question, QuestionAsking asking, QuestionDraft draft, String who) {
        question.parted(asking, clock.instant());
        var own = open(draft, who);
        record(own, What.PARTED, who, "from question " + question.id());
        record(question, What.PARTED, who, "“" + draft.brief().title() + "” asks question " + own.id());
        return own;
    }

    /** The brief that it came from goes; the next one that asks it takes its place. */
    void moveHome(Question question, String who) {
        var before = question.brief().title();
        question.moveHome(clock.instant());
        record(
                question,
                What.MOVED,
                who,
                "from “" + before + "” to “" + question.brief().title() + "”");
    }

    void expire(Question question) {
        question.expire(clock.instant());
        record(question, What.EXPIRED, PROGRAM, "deadline " + question.deadline());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void record(Question question, What what, String who, String detail) {
        history.persist(new QuestionEvent(question, what, who, detail, clock.instant()));
    }

    private static void require(Question question, Set<QuestionStatus> allowed) {
        if (!allowed.contains(question.status())) {
            throw Problems.conflict(
                    "The question is " + question.status() + "; this is possible only while it is one of " + allowed
                            + ". Read it again to see what happened.");
        }
    }
}
