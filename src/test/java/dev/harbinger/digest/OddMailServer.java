package dev.harbinger.digest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
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

    private final ServerSocket socket;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();
    private final Set<String> cut = ConcurrentHashMap.newKeySet();

    OddMailServer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
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

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                open.add(client);
                start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "odd-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            var out = client.getOutputStream();
            say(out, "220 odd.example");
            var sender = "";
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "EHLO", "HELO", "RSET", "NOOP" -> say(out, "250 odd.example");
                    case "MAIL" -> {
                        sender = bracketed(line);
                        say(out, "250 2.1.0 ok");
                    }
                    case "RCPT" -> {
                        recipient = bracketed(line);
                        say(out, rcpt(recipient));
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        mails.add(new Mail(sender, recipient, text(in)));
                        if (recipient.startsWith("cut") && cut.add(recipient)) {
                            return;
                        }
                        if (recipient.startsWith("slow")) {
                            held.incrementAndGet();
                            goOn.await();
                        }
                        say(out, "250 2.0.0 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "500 what");
                }
            }
        } catch (IOException | InterruptedException e) {
            // the client went away
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

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var client : open) {
            client.close();
        }
    }
}
