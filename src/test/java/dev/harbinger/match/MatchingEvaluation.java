package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harbinger.text.SignalType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures the judge on the labelled entries at the default threshold, prints the figures and fails below the last ones
 * kept. Many answers here share few words with their questions on purpose.
 */
class MatchingEvaluation {
    private static final double THRESHOLD = 0.6;
    private static final double KEPT_F1 = 0.30;
    private static final double KEPT_PLAIN_RECALL = 0.70;
    private static final double MOST_FALSE_PER_THOUSAND = 0.3;

    @Test
    void keepsItsFigures() throws IOException {
        var labels = new HashMap<String, String>();
        for (var label : lines("labels")) {
            var verdict = label.path("label").asText().startsWith("RESOLVES")
                    ? "right " + label.path("style").asText()
                    : "wrong";
            labels.put(
                    label.path("question").asText() + " " + label.path("entry").asText(), verdict);
        }
        var questions = questions();
        int right = 0;
        int wrong = 0;
        int plain = 0;
        int background = 0;
        int unrelated = 0;
        for (var entry : lines("entries")) {
            var sense = new EntrySense(
                    entry.path("title").asText(), entry.path("summary").asText());
            var at = OffsetDateTime.parse(entry.path("published").asText()).toInstant();
            background += entry.path("role").asText().equals("background") ? 1 : 0;
            for (var question : questions.entrySet()) {
                var flagged = question.getValue().takes(at)
                        && Judge.judge(question.getValue(), sense).likelihood() >= THRESHOLD;
                var label = labels.getOrDefault(
                        question.getKey() + " " + entry.path("id").asText(), "unrelated");
                right += flagged && label.startsWith("right") ? 1 : 0;
                wrong += flagged && !label.startsWith("right") ? 1 : 0;
                plain += flagged && label.equals("right plain") ? 1 : 0;
                unrelated += flagged && entry.path("role").asText().equals("background") ? 1 : 0;
            }
        }
        var expected = labels.values().stream()
                .filter(label -> label.startsWith("right"))
                .count();
        var expectedPlain = labels.values().stream()
                .filter(label -> label.equals("right plain"))
                .count();
        var f1 = 2.0 * right / (right + wrong + expected);
        System.out.printf(
                "Matching: F1 %.3f (%d right, %d wrong of %d), plain headlines found %d of %d, flags per 1,000 unrelated entries %.2f%n",
                f1, right, wrong, expected, plain, expectedPlain, 1000.0 * unrelated / background);

        assertThat(f1).isGreaterThanOrEqualTo(KEPT_F1);
        assertThat((double) plain / expectedPlain).isGreaterThanOrEqualTo(KEPT_PLAIN_RECALL);
        assertThat(1000.0 * unrelated / background).isLessThanOrEqualTo(MOST_FALSE_PER_THOUSAND);
    }

    private static Map<String, QuestionSense> questions() throws IOException {
        var questions = new HashMap<String, QuestionSense>();
        for (var question : lines("questions")) {
            var actors = new ArrayList<QuestionSense.Actor>();
            question.path("actors").forEach(actor -> actors.add(new QuestionSense.Actor(actor.asText(), List.of())));
            questions.put(
                    question.path("id").asText(),
                    new QuestionSense(
                            questions.size(),
                            question.path("question").asText(),
                            SignalType.valueOf(question.path("signalType").asText()),
                            actors,
                            LocalDate.parse(question.path("briefDate").asText())
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant(),
                            null));
        }
        return questions;
    }

    private static List<JsonNode> lines(String name) throws IOException {
        var mapper = new ObjectMapper();
        var nodes = new ArrayList<JsonNode>();
        try (var in = MatchingEvaluation.class.getResourceAsStream("/evaluation/matching/shared/" + name + ".jsonl")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank()) {
                    nodes.add(mapper.readTree(line));
                }
            }
        }
        return nodes;
    }
}
