package dev.harbinger.notify;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes webhooks on loopback: {@code /ok}, {@code /fails} once per server, {@code /slow} until closed, {@code /moved}. */
final class HookServer implements AutoCloseable {
    /** A message that came. */
    record Message(String path, String id, String timestamp, String signature, String body) {}

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    HookServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var first = messages.stream().noneMatch(message -> message.path().equals(path));
            messages.add(new Message(
                    path,
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body));
            if (path.equals("/slow")) {
                await();
            }
            if (path.equals("/moved")) {
                exchange.getResponseHeaders().add("Location", "/ok");
            }
            exchange.sendResponseHeaders(path.equals("/moved") ? 302 : path.equals("/fails") && first ? 500 : 204, -1);
            exchange.close();
        });
        server.start();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<Message> at(String path) {
        return messages.stream().filter(message -> message.path().equals(path)).toList();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
