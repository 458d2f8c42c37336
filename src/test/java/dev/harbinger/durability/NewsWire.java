package dev.harbinger.durability;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.harbinger.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A feed on loopback that grows: it shows what was announced until somebody has it for sure, and words each report anew
 * once three others have followed. The headline is the guid.
 */
final class NewsWire implements AutoCloseable {
    private static final int KEPT = 10;

    private final HttpServer server;
    private final List<String> shown = new ArrayList<>();

    NewsWire() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", this::answer);
        server.start();
    }

    /** Settings of a program over a database, started by this, that reads the wire as often as it likes. */
    Map<String, String> settings(Database database) {
        var settings = new HashMap<>(database.start());
        settings.put("harbinger.feeds.allow-private-addresses", address());
        settings.put("harbinger.feeds.min-interval", "PT1S");
        return settings;
    }

    synchronized void announce(String headline) {
        shown.add(headline);
    }

    /** What every answer from now on holds, until {@link #forget}. */
    synchronized List<String> shown() {
        return List.copyOf(shown);
    }

    /** Drops what is stored for sure, but for the newest. */
    synchronized void forget(List<String> stored) {
        shown.removeAll(stored.subList(0, Math.max(0, stored.size() - KEPT)));
    }

    String url() {
        return "http://" + address() + "/feed";
    }

    /** Host and port. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var bytes = document().getBytes(StandardCharsets.UTF_8);
        var etag = "\"" + document().hashCode() + "\"";
        var same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        exchange.getResponseHeaders().add("ETag", etag);
        exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : bytes.length);
        if (!same) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private synchronized String document() {
        var items = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            var words = shown.size() - i > 3 ? "Confirmed." : "First report.";
            items.append("<item><title>").append(shown.get(i)).append("</title><guid>");
            items.append(shown.get(i)).append("</guid><description>").append(words);
            items.append("</description></item>");
        }
        return "<rss version=\"2.0\"><channel><title>Wire</title><link>https://news.example/</link><description>d"
                + "</description>" + items + "</channel></rss>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
