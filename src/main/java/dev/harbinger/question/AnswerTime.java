package dev.harbinger.question;

import java.time.LocalDate;
import java.time.Period;

/** Until when what is published may answer a question. */
public final class AnswerTime {
    /**
     * News of what happened by a day comes after it ("the deadline passed without a deal"), and what a text sets a day for
     * often takes some days longer.
     */
    private static final Period AFTER_A_DAY_OF_THE_TEXT = Period.ofDays(14);

    private AnswerTime() {}

    /**
     * The last day on which an answer may be published; null for always.
     *
     * @param deadline null without one
     * @param words of a text that the deadline was read from; null for one that a person set, which is strict
     */
    public static LocalDate until(LocalDate deadline, String words) {
        return deadline == null || words == null ? deadline : deadline.plus(AFTER_A_DAY_OF_THE_TEXT);
    }
}
