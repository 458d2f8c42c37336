package dev.harbinger.digest;

/** Whether mail goes to a subscriber. */
enum SubscriberStatus {
    /** Asked for, not confirmed: gets nothing but the mail to confirm. */
    PENDING,
    CONFIRMED,
    /** Wanted no more. */
    LEFT,
    /** The mail server said that there is no such mailbox. */
    SUPPRESSED
}
