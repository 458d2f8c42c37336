package dev.harbinger.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harbinger.common.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what happened in the form that each kind of channel understands. */
@ApplicationScoped
class Messages {
    private static final int SHOWN = 15;

    private final ObjectMapper json;

    Messages(ObjectMapper json) {
        this.json = json;
    }

    /** A line and where it leads. */
    record Line(String text, String link) {}

    /** An event as programs get it (Standard Webhooks: type, timestamp, data). */
    String event(Happening happening) {
        return write(
                Map.of("type", happening.type(), "timestamp", happening.at().toString(), "data", happening.data()));
    }

    /** One message to people with all lines, however many. */
    String message(Channel channel, String title, List<Line> lines) {
        var shown = lines.subList(0, Math.min(SHOWN, lines.size()));
        var more = lines.size() > shown.size()
                ? "\n" + Languages.words(WaysOutWords.class, channel.language()).andMore(lines.size() - shown.size())
                : "";
        return switch (channel.kind()) {
            case SLACK -> slack(title, shown, more);
            case TEAMS -> teams(title, shown, more);
            case NTFY -> ntfy(channel, title, shown, more);
            case MAIL -> mail(title, shown, more);
            case WEBHOOK -> write(Map.of("type", "message", "data", Map.of("title", title)));
        };
    }

    private static String mail(String title, List<Line> lines, String more) {
        var text = lines.stream()
                .map(line -> "\n\n* " + line.text() + (line.link().isEmpty() ? "" : "\n  " + line.link()))
                .collect(Collectors.joining());
        return title + "." + text + (more.isEmpty() ? "" : "\n" + more) + "\n";
    }

    private String slack(String title, List<Line> lines, String more) {
        var text = lines.stream()
                .map(line -> "• "
                        + (line.link().isEmpty()
                                ? slack(line.text())
                                : "<" + line.link() + "|" + slack(line.text()) + ">"))
                .collect(Collectors.joining("\n"));
        return write(Map.of("text", "*" + slack(title) + "*\n" + text + more));
    }

    /** Slack reads three characters as its own. */
    private static String slack(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("|", "¦");
    }

    private String teams(String title, List<Line> lines, String more) {
        var blocks = lines.stream()
                .map(line -> block("- "
                        + (line.link().isEmpty()
                                ? markdown(line.text())
                                : "[" + markdown(line.text()) + "](" + line.link() + ")")))
                .toList();
        var body = new ArrayList<Map<String, Object>>();
        body.add(Map.of("type", "TextBlock", "text", markdown(title), "weight", "Bolder", "wrap", true));
        body.addAll(blocks);
        if (!more.isEmpty()) {
            body.add(block(more.strip()));
        }
        var card = Map.of(
                "type", "AdaptiveCard",
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "version", "1.4",
                "body", body);
        return write(Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card))));
    }

    private static Map<String, Object> block(String text) {
        return Map.of("type", "TextBlock", "text", text, "wrap", true);
    }

    private static String markdown(String text) {
        return text.replaceAll("([\\\\\\[\\]()*_`])", "\\\\$1");
    }

    private String ntfy(Channel channel, String title, List<Line> lines, String more) {
        var path = URI.create(channel.url()).getPath();
        var topic = path.substring(path.lastIndexOf('/') + 1);
        var text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        var click = lines.isEmpty() ? "" : lines.get(0).link();
        return write(Map.of("topic", topic, "title", title, "message", text + more, "click", click));
    }

    private String write(Map<String, Object> content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and strings are written as JSON", e);
        }
    }
}
