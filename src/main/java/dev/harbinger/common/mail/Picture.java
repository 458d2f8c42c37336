package dev.harbinger.common.mail;

/**
 * A small PNG within a mail.
 *
 * @param id by which the HTML shows it, {@code cid:<id>}
 */
public record Picture(String id, byte[] png) {}
