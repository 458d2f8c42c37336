package dev.harbinger.common.mail;

import dev.harbinger.Loopback;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server on loopback that cuts the connection after the last byte of every fifth mail, and answers to a recipient
 * {@code drip} a little for ever.
 */
final class CuttingServer implements AutoCloseable {
    private static final int EACH = 5;

    private final Loopback door;
    private final AtomicInteger mails = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    CuttingServer() throws IOException {
        door = Loopback.open(0, "cutting-server", this::serve);
    }

    int port() {
        return door.port();
    }

    /** Mails whose last byte arrived. */
    int mails() {
        return mails.get();
    }

    int connections() {
        return connections.get();
    }

    /** Cuts what is open; new connections are served. */
    void cutAll() throws IOException {
        for (var client : open) {
            client.close();
        }
    }

    private void serve(Socket client) throws IOException {
        connections.incrementAndGet();
        open.add(client);
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = client.getOutputStream();
        Loopback.say(out, "220 cutting.example");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.contains("<drip@")) {
                drip(out);
            }
            if (line.startsWith("DATA")) {
                Loopback.say(out, "354 go on");
                while (!".".equals(in.readLine())) {
                    // on to the last line
                }
                if (mails.incrementAndGet() % EACH == 0) {
                    return;
                }
            }
            Loopback.say(out, "250 2.0.0 ok");
        }
    }

    private static void drip(OutputStream out) throws IOException {
        while (true) {
            Loopback.say(out, "250-wait");
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cutAll();
    }
}
