package dev.harbinger.digest;

import dev.harbinger.common.mail.Mail;

/**
 * A mail ready to be handed over, and whose it is.
 *
 * @param fence the claim under which it is handed over
 */
record Envelope(long letter, int fence, Mail mail) {}
