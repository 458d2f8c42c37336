package dev.harbinger.common.mail;

import dev.harbinger.common.Hash;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A mail as the bytes that go over the line (RFC 5322, MIME): plain text, or both forms, the HTML with its pictures. Lines
 * end in CR LF and are short, all is ASCII, so no server on the way needs to change a byte that is signed.
 */
final class MailText {
    private static final int BOUNDARY = 24;
    /** RFC 5322 takes the zone as a number alone. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    private final String boundary;

    private MailText(String messageId) {
        boundary = "=_" + Hash.of(messageId).substring(0, BOUNDARY);
    }

    /** Writes a mail; one without a Message-ID gets one. */
    static byte[] of(Mail mail, InternetAddress from, Instant now) {
        var domain = from.getAddress().replaceFirst(".*@", "");
        var id = mail.headers().getOrDefault("Message-ID", "<" + UUID.randomUUID() + "@" + domain + ">");
        var text = new MailText(id);
        text.head(mail, from, id, now);
        if (mail.html().isEmpty()) {
            text.words("plain", mail.plain());
        } else {
            text.bothForms(mail);
        }
        return text.bytes.toByteArray();
    }

    private void head(Mail mail, InternetAddress from, String id, Instant now) {
        header("From", from.toString());
        header("To", mail.to());
        header("Subject", mail.subject());
        header("Date", DATE.format(now.atOffset(ZoneOffset.UTC)));
        header("Message-ID", id);
        mail.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Message-ID")) {
                header(name, value);
            }
        });
        header("MIME-Version", "1.0");
    }

    private void bothForms(Mail mail) {
        open("alternative", "a");
        part("a");
        words("plain", mail.plain());
        part("a");
        if (mail.pictures().isEmpty()) {
            words("html", mail.html());
        } else {
            open("related", "r");
            part("r");
            words("html", mail.html());
            mail.pictures().forEach(this::picture);
            close("r");
        }
        close("a");
    }

    private void picture(Picture picture) {
        part("r");
        header("Content-Type", "image/png");
        header("Content-ID", "<" + picture.id() + ">");
        header("Content-Disposition", "inline");
        header("Content-Transfer-Encoding", "base64");
        line("");
        bytes.writeBytes(BASE64.encode(picture.png()));
        line("");
    }

    private void open(String kind, String name) {
        line("Content-Type: multipart/" + kind + "; boundary=\"" + boundary + name + "\"");
        line("");
    }

    private void part(String name) {
        line("--" + boundary + name);
    }

    private void close(String name) {
        line("--" + boundary + name + "--");
    }

    private void words(String kind, String words) {
        header("Content-Type", "text/" + kind + "; charset=UTF-8");
        header("Content-Transfer-Encoding", "quoted-printable");
        line("");
        QuotedPrintable.write(words, bytes);
        line("");
    }

    /** Whatever the data holds, one header stays one. */
    private void header(String name, String value) {
        line(name + ": " + MimeUtility.fold(name.length() + 2, encoded(value)));
    }

    private static String encoded(String words) {
        try {
            return MimeUtility.encodeText(CONTROL.matcher(words).replaceAll(" "), "UTF-8", null);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private void line(String line) {
        bytes.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
        bytes.write('\r');
        bytes.write('\n');
    }

    /** Reads the sender of the settings. */
    static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("harbinger.mail.from is no address: " + from, e);
        }
    }
}
