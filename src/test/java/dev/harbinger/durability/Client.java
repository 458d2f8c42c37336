package dev.harbinger.durability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Calls a running program as its first user; any thread may use it. A call fails with an exception once it is killed. */
final class Client {
    static final String PASSWORD = "test-password";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Client(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /** What a call was answered. */
    record Answer(int status, JsonNode body) {
        boolean acknowledged() {
            return status >= 200 && status < 300;
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer post(String path, Object body) throws IOException, InterruptedException {
        return post(path, "application/json", JSON.writeValueAsString(body));
    }

    /** Presses the button of a link in a mail; whether that was taken. */
    boolean press(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).POST(HttpRequest.BodyPublishers.noBody());
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    /** Every row of a list, page after page. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        var rows = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get(path + "?size=500&cursor=" + cursor).body();
            page.get("items").forEach(rows::add);
            cursor = page.get("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return rows;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + CREDENTIALS);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}
