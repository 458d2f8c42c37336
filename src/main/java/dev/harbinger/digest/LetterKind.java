package dev.harbinger.digest;

/** Why a mail is sent. */
enum LetterKind {
    DIGEST,
    /** Asks the owner of a mailbox to confirm. */
    CONFIRM,
    /** Tells one who is subscribed already how to change things. */
    KNOWN,
    /** Shows somebody of the desk what a digest looks like. */
    TEST
}
