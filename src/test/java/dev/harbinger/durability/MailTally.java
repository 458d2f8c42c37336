package dev.harbinger.durability;

import dev.harbinger.Loopback;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * A mail server on loopback that keeps every mail whose last byte arrived, and takes a moment before it says so, in which a
 * program may be killed.
 */
final class MailTally implements AutoCloseable {
    private static final int LONGEST_THOUGHT = 20;

    private final Loopback door;
    private final List<Taken> mails = new CopyOnWriteArrayList<>();

    /** A mail, by what its headers and its plain text say. */
    record Taken(String messageId, String recipient, String words) {}

    MailTally() throws IOException {
        door = Loopback.open(0, "mail-tally", this::serve);
    }

    int port() {
        return door.port();
    }

    List<Taken> mails() {
        return List.copyOf(mails);
    }

    private void serve(Socket client) throws IOException, MessagingException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        var out = client.getOutputStream();
        Loopback.say(out, "220 tally.example");
        var recipient = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.toUpperCase(Locale.ROOT);
            if (verb.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            } else if (verb.startsWith("DATA")) {
                Loopback.say(out, "354 go on");
                if (!take(recipient, in)) {
                    return;
                }
                think();
            }
            Loopback.say(out, "250 2.0.0 ok");
        }
    }

    /** Keeps a mail, unless the connection ended within it. */
    private boolean take(String recipient, BufferedReader in) throws IOException, MessagingException {
        var text = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        var message = new MimeMessage(
                (Session) null, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.ISO_8859_1)));
        var parts = (MimeMultipart) message.getContent();
        mails.add(new Taken(
                message.getMessageID(),
                recipient,
                parts.getBodyPart(0).getContent().toString()));
        return true;
    }

    private static void think() {
        var millis = ThreadLocalRandom.current().nextInt(LONGEST_THOUGHT);
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
