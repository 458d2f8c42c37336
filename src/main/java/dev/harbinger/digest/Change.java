package dev.harbinger.digest;

import dev.harbinger.question.Answered;
import dev.harbinger.question.QuestionStatus;
import java.time.LocalDate;

/** One question and what became of it, in no language yet; {@code link} leads to it. */
record Change(ChangeKind kind, Facts facts, String link) {
    long questionId() {
        return facts.id();
    }

    String question() {
        return facts.question();
    }

    /** Null for none. */
    LocalDate deadline() {
        return facts.deadline();
    }

    /** Null where it has none. */
    Answered answer() {
        return isResolved() ? facts.answer() : null;
    }

    /** Null where nothing is to be said of it. */
    Why why() {
        return kind == ChangeKind.LIKELY ? facts.best().why() : null;
    }

    /** What speaks for the answer, where there is one to speak for. */
    Facts.Best best() {
        return isResolved() || kind == ChangeKind.LIKELY ? facts.best() : Facts.Best.NONE;
    }

    private boolean isResolved() {
        return facts.status() == QuestionStatus.RESOLVED;
    }
}
