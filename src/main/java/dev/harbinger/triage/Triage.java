package dev.harbinger.triage;

import dev.harbinger.account.UserRepository;
import dev.harbinger.common.Problems;
import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.match.FlagStatus;
import dev.harbinger.match.Leaning;
import dev.harbinger.question.Outcome;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionLife;
import dev.harbinger.question.QuestionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * Takes people's verdicts on flags, and is the only one that resolves a question by them. Every method joins the caller's
 * transaction; a verdict on a flag that has one already is a 409 problem that says who gave it.
 */
@ApplicationScoped
@Transactional
class Triage {
    private final FlagRepository flags;
    private final QuestionLife life;
    private final UserRepository users;
    private final InstantSource clock;

    Triage(FlagRepository flags, QuestionLife life, UserRepository users, InstantSource clock) {
        this.flags = flags;
        this.life = life;
        this.users = users;
        this.clock = clock;
    }

    Flag kept(long id) {
        return flags.findByIdOptional(id).orElseThrow(() -> Problems.notFound("flag", id));
    }

    /**
     * The entry answers the question, which is resolved unless it is to stay open.
     *
     * @param outcome null takes the flag's leaning, which then must be clear
     */
    void confirm(Flag flag, Outcome outcome, String note, boolean keepOpen, String who) {
        requireOpen(flag);
        var answer = outcome == null ? leaning(flag) : outcome;
        flag.confirm(answer, note, who, clock.instant());
        var question = flag.question();
        if (keepOpen) {
            settle(question, who);
        } else if (question.status() != QuestionStatus.RESOLVED && question.status() != QuestionStatus.DROPPED) {
            life.resolve(question, answer, evidence(flag, note), who);
        }
    }

    private static Outcome leaning(Flag flag) {
        if (flag.leaning() == Leaning.UNCLEAR) {
            throw Problems.unprocessable(
                    "outcome", "is missing, and the flag leans nowhere; send YES, NO, PARTLY or MOOT");
        }
        return flag.leaning() == Leaning.YES ? Outcome.YES : Outcome.NO;
    }

    private static String evidence(Flag flag, String note) {
        var evidence = "by “" + flag.entry().title() + "”";
        return note == null || note.isBlank() ? evidence : note.strip() + " (" + evidence + ")";
    }

    /** The entry does not answer the question. */
    void dismiss(Flag flag, String reason, String who) {
        requireOpen(flag);
        flag.dismiss(reason, who, clock.instant());
        settle(flag.question(), who);
    }

    /** Somebody looks at it again on a day, which must lie ahead. */
    void snooze(Flag flag, LocalDate until, String who) {
        requireOpen(flag);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (until == null || !until.isAfter(today)) {
            throw Problems.unprocessable("until", "must be a day after today, such as " + today.plusDays(7));
        }
        flag.snooze(until, who, clock.instant());
        settle(flag.question(), who);
    }

    /** Hands it to a user; null or blank takes it back. */
    void assign(Flag flag, String user, String who) {
        var name = user == null || user.isBlank() ? null : user.strip();
        if (name != null && users.find("name", name).firstResultOptional().isEmpty()) {
            throw Problems.unprocessable("user", "is not known: " + name + "; send the name of a user");
        }
        flag.assignTo(name);
        life.assign(flag.question(), name, who);
    }

    /** Takes the verdict back; a question that it resolved is open again. */
    void undo(Flag flag, String who) {
        if (flag.status() == FlagStatus.NEW) {
            throw Problems.conflict("The flag has no verdict to take back.");
        }
        var resolved = flag.status() == FlagStatus.CONFIRMED && flag.question().status() == QuestionStatus.RESOLVED;
        flag.undo();
        if (resolved) {
            life.reopen(flag.question(), who);
        }
        life.becomeLikely(flag.question(), flag.likelihood(), flag.strongestReason());
    }

    /** The question stays likely resolved only while a flag of it waits for a verdict. */
    private void settle(Question question, String who) {
        flags.flush();
        var waiting = flags.open(question).stream()
                .filter(flag -> flag.status() == FlagStatus.NEW)
                .max(Comparator.comparingDouble(Flag::likelihood));
        life.becomeUnlikely(question, who);
        waiting.ifPresent(flag -> life.becomeLikely(question, flag.likelihood(), flag.strongestReason()));
    }

    private static void requireOpen(Flag flag) {
        if (!flag.status().isOpen()) {
            throw Problems.conflict("The flag was " + flag.status().name().toLowerCase(java.util.Locale.ROOT) + " by "
                    + flag.triagedBy() + " at " + flag.triagedAt() + "; undo that first.");
        }
    }
}
