package dev.harbinger.digest;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a report says of a mail that did not arrive (RFC 3464).
 *
 * @param status such as {@code 5.1.1} (RFC 3463)
 * @param failed whether it was given up, rather than delayed
 * @param words of the server that did not take it
 * @param clues headers of the report and of the mail that it gives back, by which the mail may be known
 */
record DeliveryReport(String status, boolean failed, String words, List<String> clues) {
    private static final int DEEPEST = 5;
    private static final int LONGEST = 500;
    private static final Pattern STATUS = field("Status", "([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern ACTION = field("Action", "(\\w+)");
    private static final Pattern WORDS = field("Diagnostic-Code", "(.+(?:\\R[ \\t].+)*)");
    /** Failures that are not the mailbox's: it is full, the mail is too big, or somebody's policy refuses it. */
    private static final Pattern PASSING = Pattern.compile("5\\.(2\\.[23]|3\\.4|7\\.\\d+)");

    private static Pattern field(String name, String value) {
        return Pattern.compile("^" + name + ":\\s*" + value, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    }

    /** Whether the mailbox is gone, as far as the report tells. */
    boolean isHard() {
        return failed && status.startsWith("5.") && !PASSING.matcher(status).matches();
    }

    /** Empty for a mail that reports nothing. */
    static Optional<DeliveryReport> read(Part mail) throws MessagingException, IOException {
        var reading = new Reading();
        reading.walk(mail, 0);
        return reading.report();
    }

    /** One reading of a mail, part by part. */
    private static final class Reading {
        private final List<String> clues = new ArrayList<>();
        private final StringBuilder fields = new StringBuilder();

        void walk(Part part, int depth) throws MessagingException, IOException {
            clues(part.getAllHeaders());
            if (part.isMimeType("multipart/*") && depth < DEEPEST) {
                var parts = new MimeMultipart(part.getDataHandler().getDataSource());
                for (int i = 0; i < parts.getCount(); i++) {
                    walk(parts.getBodyPart(i), depth + 1);
                }
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                clues(new InternetHeaders(part.getInputStream()).getAllHeaders());
            } else if (part.isMimeType("message/delivery-status") || depth == 0) {
                fields.append(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }

        private void clues(Enumeration<Header> headers) {
            Collections.list(headers).forEach(header -> clues.add(header.getValue()));
        }

        Optional<DeliveryReport> report() {
            return found(STATUS)
                    .map(status -> new DeliveryReport(
                            status,
                            found(ACTION).map("failed"::equalsIgnoreCase).orElse(false),
                            said(),
                            List.copyOf(clues)));
        }

        private String said() {
            var words = found(WORDS).orElse("").replaceAll("\\s+", " ").strip();
            return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        }

        private Optional<String> found(Pattern field) {
            var match = field.matcher(fields);
            return match.find() ? Optional.of(match.group(1)) : Optional.empty();
        }
    }
}
