package dev.harbinger;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A server on loopback that hands out one document at {@code /feed}, with an ETag. */
public final class FeedServer implements AutoCloseable {
    private final HttpServer server;
    private volatile String content = "";
    private volatile int status = 200;

    public FeedServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/feed", exchange -> {
            var etag = "\"" + content.hashCode() + "\"";
            var same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            var bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", etag);
            exchange.sendResponseHeaders(same ? 304 : status, same || bytes.length == 0 ? -1 : bytes.length);
            if (!same && bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.createContext("/circle", exchange -> {
            exchange.getResponseHeaders().add("Location", "/circle");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    public void serve(int newStatus, String newContent) {
        status = newStatus;
        content = newContent;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
