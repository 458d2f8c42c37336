package dev.harbinger.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An OpenAI-compatible endpoint on loopback that answers as it is told, well or badly, and keeps what it was asked. */
final class ModelServer implements AutoCloseable {
    /** How it answers. */
    interface Manner {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** What it was asked. */
    record Asked(String path, String authorization, String body) {}

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Manner manner = exchange -> {};

    ModelServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath();
        asked.add(new Asked(path, exchange.getRequestHeaders().getFirst("Authorization"), body));
        try {
            manner.answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    List<Asked> asked() {
        return asked;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    void behave(Manner next) {
        manner = next;
    }

    /** Says something as a model does. */
    void say(String content) {
        behave(exchange -> send(exchange, 200, completion(content)));
    }

    /** Proposes items, each made of pairs of names and values. */
    void propose(List<Map<String, Object>> items) {
        say(json(Map.of("items", items)));
    }

    /** Takes the question and never answers. */
    void hang() {
        behave(exchange -> closing.await(1, TimeUnit.MINUTES));
    }

    /** Sends a byte every tenth of a second, without end. */
    void drip() {
        behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!closing.await(100, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        });
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static String completion(String content) {
        return json(Map.of(
                "id",
                "stub-1",
                "object",
                "chat.completion",
                "model",
                "stub",
                "choices",
                List.of(Map.of(
                        "index",
                        0,
                        "finish_reason",
                        "stop",
                        "message",
                        Map.of("role", "assistant", "content", content)))));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
