package dev.harbinger.digest;

import java.util.Map;

/**
 * A mail ready to be handed to a mail server.
 *
 * @param letter whose it is, 0 for none
 * @param sender the return address, empty for the sender's own
 * @param headers besides those of every mail
 */
record Envelope(long letter, int fence, String to, String sender, Written content, Map<String, String> headers) {}
