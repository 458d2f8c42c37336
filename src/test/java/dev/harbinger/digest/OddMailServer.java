package dev.harbinger.digest;

import dev.harbinger.Loopback;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server on loopback that misbehaves by the recipient's name: {@code later} is put off, {@code gone} is unknown,
 * {@code full} is refused for another reason, {@code cut} loses the connection after the last byte the first time, and
 * {@code slow} has to wait until it is told to go on.
 */
final class OddMailServer implements AutoCloseable {
    /** A mail whose last byte arrived. */
    record Mail(String sender, String recipient, String text) {
        String header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final Loopback door;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();
    private final Set<String> cut = ConcurrentHashMap.newKeySet();

    OddMailServer(int port) throws IOException {
        door = Loopback.open(port, "odd-mail-server", this::serve);
    }

    List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** How many mails to {@code slow} wait. */
    int held() {
        return held.get();
    }

    void goOn() {
        goOn.countDown();
    }

    private void serve(Socket client) throws IOException, InterruptedException {
        open.add(client);
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = client.getOutputStream();
        Loopback.say(out, "220 odd.example");
        var sender = "";
        var recipient = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "EHLO", "HELO", "RSET", "NOOP" -> Loopback.say(out, "250 odd.example");
                case "MAIL" -> {
                    sender = bracketed(line);
                    Loopback.say(out, "250 2.1.0 ok");
                }
                case "RCPT" -> {
                    recipient = bracketed(line);
                    Loopback.say(out, rcpt(recipient));
                }
                case "DATA" -> {
                    Loopback.say(out, "354 go on");
                    mails.add(new Mail(sender, recipient, text(in)));
                    if (recipient.startsWith("cut") && cut.add(recipient)) {
                        return;
                    }
                    if (recipient.startsWith("slow")) {
                        held.incrementAndGet();
                        goOn.await();
                    }
                    Loopback.say(out, "250 2.0.0 taken");
                }
                case "QUIT" -> {
                    Loopback.say(out, "221 bye");
                    return;
                }
                default -> Loopback.say(out, "500 what");
            }
        }
    }

    private static String rcpt(String recipient) {
        if (recipient.startsWith("later")) {
            return "451 4.7.1 greylisted, come again";
        }
        if (recipient.startsWith("full")) {
            return "552 5.2.2 mailbox full";
        }
        return recipient.startsWith("gone") ? "550 5.1.1 no such user" : "250 2.1.5 ok";
    }

    private static String text(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static String bracketed(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var client : open) {
            client.close();
        }
    }
}
