package dev.harbinger.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harbinger.text.SignalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A set of questions and entries with labels, as it lies under {@code evaluation/matching}. */
final class LabelledPairs {
    /** What people hold of a pair; those that nobody labelled are unrelated. */
    enum Label {
        RESOLVES_YES,
        RESOLVES_NO,
        RELATED,
        UNRELATED,
        IGNORE;

        boolean resolves() {
            return this == RESOLVES_YES || this == RESOLVES_NO;
        }
    }

    /**
     * A question and an entry that came after it.
     *
     * @param id of the question
     * @param style how the entry is written, such as {@code plain}; empty unless labelled
     * @param background whether the entry belongs to no question of the set
     */
    record Pair(String id, QuestionSense question, EntrySense entry, Label label, String style, boolean background) {}

    private final String set;
    private final Map<String, QuestionSense> questions = new LinkedHashMap<>();
    private final Map<String, JsonNode> labels = new HashMap<>();
    private int background;

    LabelledPairs(String set) {
        this.set = set;
        lines("labels").forEach(label -> labels.put(text(label, "question") + " " + text(label, "entry"), label));
        lines("questions").forEach(line -> questions.put(text(line, "id"), question(line)));
    }

    private QuestionSense question(JsonNode line) {
        var actors = new ArrayList<QuestionSense.Actor>();
        line.path("actors").forEach(actor -> actors.add(new QuestionSense.Actor(actor.asText(), List.of())));
        return new QuestionSense(
                questions.size(),
                text(line, "question"),
                SignalType.valueOf(text(line, "signalType")),
                actors,
                LocalDate.parse(text(line, "briefDate"))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant(),
                null);
    }

    /** Shows every pair that counts, entry by entry. */
    void forEach(boolean meaning, Consumer<Pair> each) {
        background = 0;
        for (var line : lines("entries")) {
            var published = OffsetDateTime.parse(text(line, "published")).toInstant();
            var entry = new EntrySense(text(line, "title"), text(line, "summary"), meaning);
            var isBackground = text(line, "role").equals("background");
            background += isBackground ? 1 : 0;
            questions.forEach((id, question) -> {
                var label = labels.get(id + " " + text(line, "id"));
                var said = label == null ? Label.UNRELATED : Label.valueOf(text(label, "label"));
                if (question.takes(published) && said != Label.IGNORE) {
                    var style = label == null ? "" : text(label, "style");
                    each.accept(new Pair(id, question, entry, said, style, isBackground));
                }
            });
        }
    }

    /** Shows the variations of every question. */
    void forEachVariation(Consumer<Pair> each) {
        int turn = 0;
        for (var line : lines("questions")) {
            var question = questions.get(text(line, "id"));
            for (var headline : Variations.of(text(line, "question"), turn++)) {
                var entry = new EntrySense(headline.words(), "", true);
                each.accept(new Pair(text(line, "id"), question, entry, headline.label(), "variation", false));
            }
        }
    }

    /** How many pairs have a label. */
    long count(Label label) {
        return labels.values().stream()
                .filter(line -> text(line, "label").equals(label.name()))
                .count();
    }

    /** How many entries belong to no question; known after {@link #forEach}. */
    int background() {
        return background;
    }

    private static String text(JsonNode line, String field) {
        return line.path(field).asText();
    }

    private List<JsonNode> lines(String name) {
        var mapper = new ObjectMapper();
        try (var in = LabelledPairs.class.getResourceAsStream("/evaluation/matching/" + set + "/" + name + ".jsonl")) {
            var nodes = new ArrayList<JsonNode>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank()) {
                    nodes.add(mapper.readTree(line));
                }
            }
            return nodes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
