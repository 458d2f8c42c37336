package dev.harbinger.common.mail;

/** Where mails are handed over. Safe for several threads; call it outside any transaction. */
public interface Postbox {

    /** Whether mails go to a server. */
    boolean isThere();

    /** Hands one over and says what became of it, within the time of the settings. */
    Receipt hand(Mail mail);
}
