package dev.harbinger.common;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that writes bytes as it likes, and notes what it was asked. */
public final class RoughServer implements AutoCloseable {
    /** Answers one request; the connection stays open if it returns normally. */
    public interface Behaviour {
        void answer(Asked asked, OutputStream out) throws IOException, InterruptedException;
    }

    /** A request: its first line, its headers and body as they came, and how many came before it on the same connection. */
    public record Asked(String line, List<String> headers, String body, int before) {
        public String path() {
            return line.split(" ")[1];
        }

        public String header(String name) {
            return headers.stream()
                    .filter(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(header -> header.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Behaviour behaviour;
    public final List<Asked> asked = new CopyOnWriteArrayList<>();

    public RoughServer(Behaviour behaviour) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), behaviour);
    }

    public RoughServer(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
        threads.execute(this::accept);
    }

    /** A server on another address of this machine, such as 127.1.2.3. */
    public static RoughServer on(String address, Behaviour behaviour) throws IOException {
        return new RoughServer(new ServerSocket(0, 200, InetAddress.getByName(address)), behaviour);
    }

    /** A behaviour that always writes the same, with the length as it is. */
    public static Behaviour always(String status, String headers, byte[] body) {
        return (asked, out) -> write(out, status, headers, body);
    }

    public static void write(OutputStream out, String status, String headers, byte[] body) throws IOException {
        var head = "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url(String path) {
        return "http://" + server.getInetAddress().getHostAddress() + ":" + port() + path;
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            int before = 0;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var headers = new ArrayList<String>();
                for (var header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                    headers.add(header);
                }
                var request = new Asked(line, headers, body(headers, in), before++);
                asked.add(request);
                behaviour.answer(request, socket.getOutputStream());
            }
        } catch (IOException e) {
            // the client has had enough
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(List<String> headers, BufferedReader in) throws IOException {
        var length = headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(header -> Integer.parseInt(header.substring(15).strip()))
                .findFirst()
                .orElse(0);
        var body = new StringBuilder();
        while (body.length() < length) {
            body.append((char) in.read());
        }
        return body.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
