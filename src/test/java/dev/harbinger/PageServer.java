package dev.harbinger;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A server on loopback that hands out what it was given for a path, and otherwise 404. */
final class PageServer implements AutoCloseable {
    private record Answer(int status, String type, byte[] content) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    PageServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            var answer = answers.getOrDefault(
                    exchange.getRequestURI().getPath(), new Answer(404, "text/html", "<p>Not here</p>".getBytes()));
            exchange.getResponseHeaders().add("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), answer.content().length);
            exchange.getResponseBody().write(answer.content());
            exchange.close();
        });
        server.start();
    }

    /** Serves a content from now on, and tells its address. */
    String serve(String path, int status, String type, byte[] content) {
        answers.put(path, new Answer(status, type, content));
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
