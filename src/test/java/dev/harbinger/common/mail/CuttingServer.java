package dev.harbinger.common.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
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

    private final ServerSocket socket;
    private final AtomicInteger mails = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    CuttingServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
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

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                connections.incrementAndGet();
                open.add(client);
                start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "cutting-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            var out = client.getOutputStream();
            say(out, "220 cutting.example");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.contains("<drip@")) {
                    drip(out);
                }
                if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // on to the last line
                    }
                    if (mails.incrementAndGet() % EACH == 0) {
                        return;
                    }
                }
                say(out, "250 2.0.0 ok");
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private static void drip(OutputStream out) throws IOException {
        while (true) {
            say(out, "250-wait");
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        cutAll();
    }
}
