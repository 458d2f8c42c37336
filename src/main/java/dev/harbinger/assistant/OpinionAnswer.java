package dev.harbinger.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harbinger.match.Leaning;
import dev.harbinger.match.SecondOpinion.Opinion;
import java.util.Arrays;
import java.util.Optional;

/** Reads a model's opinion on an entry: one JSON object, maybe with prose or a code fence around it. */
final class OpinionAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpinionAnswer() {}

    /** The opinion; empty if the answer is none. */
    static Optional<Opinion> read(String words) {
        int from = words.indexOf('{');
        int to = words.lastIndexOf('}');
        var answer = from < 0 || to < from ? JSON.missingNode() : tree(words.substring(from, to + 1));
        if (!answer.path("answers").isBoolean() || !answer.path("quote").isTextual()) {
            return Optional.empty();
        }
        return Optional.of(new Opinion(
                answer.path("answers").booleanValue(),
                leaning(answer.path("leaning").asText()),
                answer.path("quote").textValue()));
    }

    private static Leaning leaning(String words) {
        return Arrays.stream(Leaning.values())
                .filter(leaning -> leaning.name().equals(words))
                .findFirst()
                .orElse(Leaning.UNCLEAR);
    }

    private static JsonNode tree(String words) {
        try {
            return JSON.readTree(words);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
