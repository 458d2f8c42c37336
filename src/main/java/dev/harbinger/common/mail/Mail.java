package dev.harbinger.common.mail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mail to one mailbox.
 *
 * @param to a plain mailbox, {@code name@host}
 * @param sender the return address, where bounces go; empty for the sender of all mails
 * @param html the same facts as {@code plain}, empty for a mail of plain text alone
 * @param pictures that the HTML shows by {@code cid:}
 * @param headers besides those of every mail
 */
public record Mail(
        String to,
        String sender,
        String subject,
        String plain,
        String html,
        List<Picture> pictures,
        Map<String, String> headers) {
    public Mail {
        pictures = List.copyOf(pictures);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** One of plain words. */
    public static Mail of(String to, String subject, String words) {
        return new Mail(to, "", subject, words, "", List.of(), Map.of());
    }
}
