package dev.harbinger.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harbinger.extraction.Proposal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads what a model answered: one JSON object with {@code items}, maybe with prose or a code fence around it. */
final class Answer {
    private static final int MOST_ITEMS = 50;
    private static final Pattern ITEMS = Pattern.compile("\\{\\s*\"items\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answer() {}

    /** The proposals that have a quote, at most fifty; empty if the answer is none. */
    static Optional<List<Proposal>> read(String words) {
        var begin = ITEMS.matcher(words);
        int at = begin.find() ? begin.start() : words.indexOf('{');
        var items = at < 0 ? null : tree(words.substring(at)).get("items");
        if (items == null || !items.isArray()) {
            return Optional.empty();
        }
        return Optional.of(StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("quote").isTextual())
                .limit(MOST_ITEMS)
                .map(Answer::proposal)
                .toList());
    }

    private static JsonNode tree(String words) {
        try {
            return JSON.readTree(words);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static Proposal proposal(JsonNode item) {
        return new Proposal(
                text(item, "quote"), text(item, "question"), text(item, "type"), actors(item), text(item, "deadline"));
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).isTextual() ? item.path(field).textValue() : "";
    }

    private static List<String> actors(JsonNode item) {
        return StreamSupport.stream(item.path("actors").spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .limit(MOST_ITEMS)
                .toList();
    }
}
