package dev.harbinger.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harbinger.extraction.SignalExtractor;
import dev.harbinger.question.AnswerTime;
import dev.harbinger.text.SignalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of questions and entries with labels, as it lies under {@code evaluation/matching}. */
final class LabelledEntries {
    /**
     * An entry of the set.
     *
     * @param isBackground whether it belongs to no question of the set
     */
    record Labelled(String id, String title, String summary, Instant published, boolean isBackground) {
        /** The day on which it was published; null if nobody says. */
        LocalDate day() {
            return published.equals(Instant.MAX) ? null : LocalDate.ofInstant(published, ZoneOffset.UTC);
        }
    }

    private static final SignalExtractor EXTRACTOR = new SignalExtractor();

    private final String set;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, OpenQuestion> dated = new HashMap<>();
    private final Map<String, JsonNode> labels = new HashMap<>();

    LabelledEntries(String set) {
        this.set = set;
        lines("labels").forEach(label -> labels.put(text(label, "question") + " " + text(label, "entry"), label));
    }

    /** The questions, with ids from one on. */
    List<OpenQuestion> questions() {
        return questions(true);
    }

    /** The same, but taking entries that come after the day by which an answer is due. */
    List<OpenQuestion> undated() {
        return questions(false);
    }

    private List<OpenQuestion> questions(boolean inTime) {
        var questions = new ArrayList<OpenQuestion>();
        for (var line : lines("questions")) {
            var id = questions.size() + 1L;
            var asked = LocalDate.parse(text(line, "briefDate"));
            names.put(id, text(line, "id"));
            dated.put(id, question(line, id, asked, until(line, asked)));
            questions.add(inTime ? dated.get(id) : question(line, id, asked, null));
        }
        return questions;
    }

    private static OpenQuestion question(JsonNode line, long id, LocalDate asked, LocalDate until) {
        var actors = new ArrayList<QuestionSense.Actor>();
        line.path("actors").forEach(actor -> actors.add(new QuestionSense.Actor(actor.asText(), List.of())));
        return new OpenQuestion(
                id,
                0,
                text(line, "question"),
                SignalType.valueOf(text(line, "signalType")),
                actors,
                asked.atStartOfDay(ZoneOffset.UTC).toInstant(),
                until);
    }

    /** As the program reads it out of the question and its passage when somebody asks without a deadline. */
    private static LocalDate until(JsonNode question, LocalDate asked) {
        var deadline = EXTRACTOR
                .infer(text(question, "question"), text(question, "sourceText"), asked)
                .deadline();
        return deadline == null ? null : AnswerTime.until(deadline.day(), deadline.words());
    }

    List<Labelled> entries() {
        return lines("entries").stream()
                .map(line -> new Labelled(
                        text(line, "id"),
                        text(line, "title"),
                        text(line, "summary"),
                        published(text(line, "published")),
                        text(line, "role").equals("background")))
                .toList();
    }

    /** Some of those to learn from say no day: they always came in time. */
    private static Instant published(String words) {
        return Character.isDigit(words.charAt(0)) ? OffsetDateTime.parse(words).toInstant() : Instant.MAX;
    }

    /** A question of {@link #questions} or {@link #undated} as the judge reads it, with the day by which an answer is due. */
    QuestionSense sense(OpenQuestion question) {
        return dated.get(question.id()).sense();
    }

    /** What the set calls a question of {@link #questions}. */
    String name(OpenQuestion question) {
        return names.get(question.id());
    }

    /** Whether somebody labelled the entry as an answer to the question. */
    boolean resolves(OpenQuestion question, Labelled entry) {
        return label(question, entry).startsWith("RESOLVES");
    }

    /** The label of a pair; empty if nobody gave it one. */
    String label(OpenQuestion question, Labelled entry) {
        return said(question, entry, "label");
    }

    /** How the entry of a labelled pair is written, such as {@code plain}; empty otherwise. */
    String style(OpenQuestion question, Labelled entry) {
        return said(question, entry, "style");
    }

    /** How many pairs have a label. */
    long count(String label) {
        return labels.values().stream()
                .filter(line -> text(line, "label").equals(label))
                .count();
    }

    private String said(OpenQuestion question, Labelled entry, String field) {
        var line = labels.get(name(question) + " " + entry.id());
        return line == null ? "" : text(line, field);
    }

    private static String text(JsonNode line, String field) {
        return line.path(field).asText();
    }

    private List<JsonNode> lines(String name) {
        var mapper = new ObjectMapper();
        try (var in =
                LabelledEntries.class.getResourceAsStream("/evaluation/matching/" + set + "/" + name + ".jsonl")) {
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
