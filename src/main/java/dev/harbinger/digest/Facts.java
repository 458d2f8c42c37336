package dev.harbinger.digest;

import dev.harbinger.question.Answered;
import dev.harbinger.question.QuestionEvent.What;
import dev.harbinger.question.QuestionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one question: its words, where it stands, and the steps of its history that may be new to somebody.
 * Pure.
 *
 * @param answer the last that a person gave; null for none
 * @param steps oldest first
 * @param answers ids of all steps that gave an answer or corrected it, also old ones
 * @param dueSoonAt from when its deadline is near, null without a deadline or once it is answered
 */
record Facts(
        long id,
        String question,
        QuestionStatus status,
        LocalDate deadline,
        String brief,
        Answered answer,
        Best best,
        List<Step> steps,
        List<Long> answers,
        Instant dueSoonAt) {
    private static final Set<What> BIRTHS = EnumSet.of(What.OPENED, What.ACCEPTED, What.SPLIT, What.PARTED);
    private static final Set<What> SECOND_THOUGHTS = EnumSet.of(What.REOPENED, What.CORRECTED);

    /** One step of its history. */
    record Step(long id, Instant at, What what) {}

    /** The flag that speaks most for it being answered, or that answered it. */
    record Best(Why why, String title, String link, String source) {
        static final Best NONE = new Best(null, "", "", "");
    }

    /** The key by which "due soon" is known to have been told. */
    long dueKey() {
        return -id;
    }

    boolean isDueSoon(Instant since, Instant until) {
        return dueSoonAt != null && dueSoonAt.isAfter(since) && !dueSoonAt.isAfter(until);
    }

    /** What these steps, all that are new to somebody, made of it; empty if nothing that is told. */
    Optional<ChangeKind> change(List<Step> fresh) {
        return Optional.ofNullable(
                switch (status) {
                    case RESOLVED ->
                        !has(fresh, What.RESOLVED) && !has(fresh, What.CORRECTED)
                                ? null
                                : isTakenBack(fresh) ? ChangeKind.CORRECTED : ChangeKind.RESOLVED;
                    case LIKELY_RESOLVED -> has(fresh, What.LIKELY_RESOLVED) ? ChangeKind.LIKELY : opened(fresh);
                    case EXPIRED -> has(fresh, What.EXPIRED) ? ChangeKind.EXPIRED : null;
                    case OPEN -> isTakenBack(fresh) ? ChangeKind.CORRECTED : opened(fresh);
                    case PROPOSED, DROPPED -> null;
                });
    }

    private static ChangeKind opened(List<Step> fresh) {
        return fresh.stream().anyMatch(step -> BIRTHS.contains(step.what()) || step.what() == What.REOPENED)
                ? ChangeKind.OPENED
                : null;
    }

    /** Whether an answer that was no news any more was given up or replaced. */
    private boolean isTakenBack(List<Step> fresh) {
        var news = fresh.stream().map(Step::id).toList();
        return fresh.stream().anyMatch(step -> SECOND_THOUGHTS.contains(step.what()))
                && answers.stream().anyMatch(answer -> !news.contains(answer));
    }

    private static boolean has(List<Step> steps, What what) {
        return steps.stream().anyMatch(step -> step.what() == what);
    }
}
