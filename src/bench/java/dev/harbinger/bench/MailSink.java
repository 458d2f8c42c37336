package dev.harbinger.bench;

import dev.harbinger.Loopback;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server on loopback that takes everything and keeps nothing but the count. */
public final class MailSink implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Loopback door;
    private final AtomicLong mails = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong worked = new AtomicLong();

    public MailSink(int port) throws IOException {
        door = Loopback.open(port, "mail-sink", this::serve);
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

    private void serve(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        var out = client.getOutputStream();
        long before = 0;
        Loopback.say(out, "220 sink.example");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                Loopback.say(out, "354 go on");
                for (line = in.readLine(); !".".equals(line); line = in.readLine()) {
                    bytes.addAndGet(line.length() + 2);
                }
                mails.incrementAndGet();
                var now = THREADS.getCurrentThreadCpuTime();
                worked.addAndGet(now - before);
                before = now;
            }
            Loopback.say(out, "250 2.0.0 ok");
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
