package dev.harbinger.assistant;

import dev.harbinger.common.Hash;
import dev.harbinger.extraction.Document;
import dev.harbinger.text.SignalType;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a model is asked about a document. The document is data between two fences whose name is made from its own
 * fingerprint, so that nobody can write a text that closes its own fence.
 */
final class Prompt {
    private static final String TEMPLATE = template("signals-prompt.txt");
    private static final int FENCE = 16;

    private Prompt() {}

    static List<ChatMessage> of(Document document) {
        var data = "Title: " + document.title().replaceAll("\\s+", " ") + "\nDate: " + document.date() + "\n\n"
                + Excerpt.of(document.text());
        var fence = "brief-" + Hash.of(document.title() + document.text()).substring(0, FENCE);
        return List.of(
                SystemMessage.from(TEMPLATE.replace("{fence}", fence).replace("{types}", types())),
                UserMessage.from("<" + fence + ">\n" + data + "\n</" + fence + ">"));
    }

    private static String types() {
        return Arrays.stream(SignalType.values()).map(SignalType::name).collect(Collectors.joining(", "));
    }

    /** The text of a prompt among the resources. */
    static String template(String name) {
        try (var in = Prompt.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
