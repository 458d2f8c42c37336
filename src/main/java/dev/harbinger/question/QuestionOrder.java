package dev.harbinger.question;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What lists of questions are sorted by, kept beside them so that databases do so by an index: never null. */
@Embeddable
class QuestionOrder {
    /** Stands for no deadline. */
    static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private static final double NONE = -1;

    private LocalDate dueBy = FAR;
    private double chance = NONE;

    /** For Hibernate, and for a question that is not stored yet. */
    protected QuestionOrder() {}

    /** Without a deadline a question comes last, and so it does without a likelihood where the likeliest come first. */
    void take(LocalDate deadline, Double likelihood) {
        dueBy = deadline == null ? FAR : deadline;
        chance = likelihood == null ? NONE : likelihood;
    }
}
