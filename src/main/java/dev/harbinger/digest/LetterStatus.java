package dev.harbinger.digest;

/** Where a mail stands. */
enum LetterStatus {
    PENDING,
    /** A worker has it until its lease ends. */
    CLAIMED,
    /** It may have reached the mail server; committed before the first byte of it is sent. */
    SENDING,
    SENT,
    FAILED,
    /** There was nothing new, so nothing is sent. */
    EMPTY
}
