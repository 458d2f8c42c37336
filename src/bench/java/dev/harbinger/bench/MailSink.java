package dev.harbinger.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server on loopback that takes everything and keeps nothing but the count. */
public final class MailSink implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ServerSocket socket;
    private final AtomicLong mails = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong worked = new AtomicLong();

    public MailSink(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        start(() -> {
            while (!socket.isClosed()) {
                try {
                    var client = socket.accept();
                    start(() -> serve(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    public long mails() {
        return mails.get();
    }

    public long bytes() {
        return bytes.get();
    }

    /** The processor time that it took itself, in nanoseconds. */
    public long worked() {
        return worked.get();
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "mail-sink");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = client.getOutputStream();
            long before = 0;
            say(out, "220 sink.example");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    for (line = in.readLine(); !".".equals(line); line = in.readLine()) {
                        bytes.addAndGet(line.length() + 2);
                    }
                    mails.incrementAndGet();
                    var now = THREADS.getCurrentThreadCpuTime();
                    worked.addAndGet(now - before);
                    before = now;
                }
                say(out, "250 2.0.0 ok");
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
