package dev.harbinger.digest;

/** Where mails are handed over. Safe for several threads; call it outside any transaction. */
interface Postbox {
    Receipt hand(Envelope envelope);
}
