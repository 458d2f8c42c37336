package dev.harbinger.common.mail;

/** What became of handing over a mail; {@code answer} is for people. */
public sealed interface Receipt {
    String answer();

    /** The server has it. */
    record Accepted(String answer) implements Receipt {}

    /** The server does not take it now, or was not there, or was lost after the last byte: again, as the same mail. */
    record Later(String answer) implements Receipt {}

    /**
     * The server will not take it.
     *
     * @param noSuchMailbox whether it is the recipient that it does not know
     */
    record Refused(String answer, boolean noSuchMailbox) implements Receipt {}
}
