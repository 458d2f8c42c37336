package dev.harbinger.common.mail;

/**
 * Where a mailbox is read, and by whom.
 *
 * @param protocol {@code imap}, {@code imaps}, {@code pop3} or {@code pop3s}
 */
public record MailboxAccess(String protocol, String host, int port, String username, String password, String folder) {}
