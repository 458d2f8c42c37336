package dev.harbinger.triage;

import dev.harbinger.account.UserRepository;
import dev.harbinger.common.Problems;
import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.match.FlagStatus;
import dev.harbinger.match.Leaning;
import dev.harbinger.question.Answered;
import dev.harbinger.question.Outcome;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionLife;
import dev.harbinger.question.QuestionStatus;
import dev.harbinger.triage.FlagStep.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * Takes people's verdicts on flags, and is the only one that resolves a question by them. Every method joins the caller's
 * transaction; a verdict on a flag that has one already, or that others have moved since the caller looked, is a 409
 * problem that says what happened. Each step is kept with how the flag stood before, so that it can be taken back.
 */
@ApplicationScoped
@Transactional
class Triage {
    private static final int MOST_REPORTS = 100;

    private final FlagRepository flags;
    private final FlagSteps steps;
    private final QuestionLife life;
    private final UserRepository users;
    private final TriageNews news;
    private final InstantSource clock;

    Triage(
            FlagRepository flags,
            FlagSteps steps,
            QuestionLife life,
            UserRepository users,
            TriageNews news,
            InstantSource clock) {
        this.flags = flags;
        this.steps = steps;
        this.life = life;
        this.users = users;
        this.news = news;
        this.clock = clock;
    }

    /**
     * One act on one flag; the step that was kept of it.
     *
     * @param seen the {@code version} of the flag that the verdict was formed on; null does not check
     */
    FlagStep take(long id, Integer seen, Act act, String who) {
        var flag = flags.findByIdOptional(id).orElseThrow(() -> Problems.notFound("flag", id));
        if (seen != null && seen != flag.steps()) {
            throw Happened.since(flag, steps.last(flag));
        }
        var step = switch (act.kind()) {
            case CONFIRM -> confirm(flag, act, who);
            case DISMISS -> dismiss(flag, act.why(), who);
            case SNOOZE -> snooze(flag, act.until(), act.reports(), who);
            case ASSIGN -> assign(flag, act.user(), who);
            case UNDO -> undo(flag, who);
        };
        news.happened();
        return step;
    }

    /** The entry answers the question, which is resolved unless it is to stay open. */
    private FlagStep confirm(Flag flag, Act act, String who) {
        requireOpen(flag);
        var answer = act.outcome() == null ? leaning(flag) : act.outcome();
        var step = step(flag, What.CONFIRMED, who, act.why() == null ? answer.name() : answer + ": " + act.why());
        flag.confirm(answer, act.why(), who, clock.instant());
        var question = flag.question();
        if (act.keepOpen()) {
            settle(question, who);
        } else if (question.isUnanswered()) {
            life.resolve(question, Answered.by(flag.entry().title(), answer, flag.note()), who);
            step.resolvedTheQuestion();
        }
        return step;
    }

    private static Outcome leaning(Flag flag) {
        if (flag.leaning() == Leaning.UNCLEAR) {
            throw Problems.unprocessable(
                    "outcome", "is missing, and the flag leans nowhere; send YES, NO, PARTLY or MOOT");
        }
        return flag.leaning() == Leaning.YES ? Outcome.YES : Outcome.NO;
    }

    /** The entry does not answer the question. */
    private FlagStep dismiss(Flag flag, String reason, String who) {
        requireOpen(flag);
        var step = step(flag, What.DISMISSED, who, reason);
        flag.dismiss(reason, who, clock.instant());
        settle(flag.question(), who);
        return step;
    }

    /** Somebody looks at it again on a day that lies ahead, or once more publishers report it, whichever comes first. */
    private FlagStep snooze(Flag flag, LocalDate until, Integer reports, String who) {
        requireOpen(flag);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (until == null ? reports == null : !until.isAfter(today)) {
            throw Problems.unprocessable("until", "must be a day after today, such as " + today.plusDays(7));
        }
        if (reports != null && (reports < 1 || reports > MOST_REPORTS)) {
            throw Problems.unprocessable("reports", "must be 1 to " + MOST_REPORTS + " more publishers");
        }
        var step = step(flag, What.SNOOZED, who, waiting(until, reports));
        flag.snooze(until, reports == null ? null : flag.publishers() + reports, who, clock.instant());
        settle(flag.question(), who);
        return step;
    }

    private static String waiting(LocalDate until, Integer reports) {
        var more = reports == null ? "" : "until " + reports + (reports == 1 ? " more publisher" : " more publishers");
        return until == null ? more : "until " + until + (more.isEmpty() ? "" : " or " + more);
    }

    /** Hands it to a user; null takes it back. */
    private FlagStep assign(Flag flag, String user, String who) {
        if (user != null && users.named(user).isEmpty()) {
            throw Problems.unprocessable("user", "is not known: " + user + "; send the name of a user");
        }
        var step = step(flag, What.ASSIGNED, who, user);
        flag.assignTo(user);
        life.assign(flag.question(), user, who);
        return step;
    }

    /** Takes the last step back; a question that it resolved is open again. */
    private FlagStep undo(Flag flag, String who) {
        var last = steps.lastStanding(flag);
        if (last.isEmpty() && flag.status() == FlagStatus.NEW) {
            throw Problems.conflict("The flag has no verdict to take back.");
        }
        var undone = step(flag, What.UNDONE, who, last.map(FlagStep::words).orElse(null));
        var resolved = last.map(FlagStep::resolved).orElse(flag.status() == FlagStatus.CONFIRMED);
        flag.stand(last.map(FlagStep::before).orElse(flag.untouched()));
        last.ifPresent(FlagStep::takenBack);
        if (last.filter(step -> step.what() == What.ASSIGNED).isPresent()) {
            life.assign(flag.question(), flag.assignee(), who);
        } else {
            backToTheQuestion(flag.question(), resolved, who);
        }
        return undone;
    }

    private void backToTheQuestion(Question question, boolean resolved, String who) {
        if (resolved && question.status() == QuestionStatus.RESOLVED) {
            life.reopen(question, who);
        }
        if (question.isUnanswered()) {
            settle(question, who);
        }
    }

    /** The question is likely resolved as long as a flag of it waits for a verdict. */
    private void settle(Question question, String who) {
        flags.flush();
        var waiting = flags.open(question).stream()
                .filter(flag -> flag.status() == FlagStatus.NEW)
                .max(Comparator.comparingDouble(Flag::likelihood));
        if (waiting.isEmpty()) {
            life.becomeUnlikely(question, who);
        }
        waiting.ifPresent(flag -> life.stillLikely(question, flag.likelihood(), flag.tellingWords()));
    }

    private FlagStep step(Flag flag, What what, String who, String detail) {
        var step = new FlagStep(flag, what, who, detail, flag.standing(), clock.instant());
        steps.persist(step);
        return step;
    }

    private void requireOpen(Flag flag) {
        if (!flag.status().isOpen()) {
            throw Happened.since(flag, steps.last(flag));
        }
    }
}
