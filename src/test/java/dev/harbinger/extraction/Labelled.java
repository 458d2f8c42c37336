package dev.harbinger.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harbinger.brief.BriefFormat;
import dev.harbinger.brief.BriefReader;
import dev.harbinger.brief.BriefSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A labelled brief of the evaluation, read as the program reads briefs. */
record Labelled(String id, String layout, boolean negative, Document document, List<Item> items) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * An expected signal.
     *
     * @param deadline a day or the words of the text; null if none
     * @param optional whether finding it is neither right nor wrong
     */
    record Item(String span, String question, String type, List<String> actors, String deadline, boolean optional) {}

    /** The briefs of a folder beside the evaluation: {@code shared}, {@code tuned} or {@code held}. */
    static List<Labelled> in(String folder) {
        try (var files = Files.list(Path.of(
                Labelled.class.getResource("/evaluation/extraction/" + folder).toURI()))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Labelled::read)
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Labelled read(Path json) {
        try {
            var label = MAPPER.readTree(json.toFile());
            var items = new ArrayList<Item>();
            label.path("items").forEach(item -> items.add(item(item)));
            return new Labelled(
                    json.getFileName().toString().replace(".json", ""),
                    label.path("layout").asText(),
                    label.path("negative").asBoolean(),
                    document(json, label),
                    items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Path json, JsonNode label) throws IOException {
        var stem = json.toString().replace(".json", "");
        var format = label.path("format").asText();
        var extension = format.equals("markdown") ? ".md" : format.equals("html") ? ".html" : ".txt";
        var known = format.equals("plain") ? BriefFormat.TEXT : BriefFormat.valueOf(format.toUpperCase(Locale.ROOT));
        var brief = BriefReader.read(BriefSource.of(known, Files.readString(Path.of(stem + extension))))
                .orElseThrow();
        var day = brief.publishedAt() == null
                ? LocalDate.parse(label.path("published").asText())
                : LocalDate.ofInstant(brief.publishedAt(), ZoneOffset.UTC);
        return new Document(brief.title(), brief.text(), day);
    }

    private static Item item(JsonNode item) {
        var actors = new ArrayList<String>();
        item.path("actors").forEach(actor -> actors.add(actor.asText()));
        return new Item(
                item.path("span").asText(),
                item.path("question").asText(),
                item.path("type").asText(),
                actors,
                item.path("deadline").isNull() ? null : item.path("deadline").asText(),
                item.path("optional").asBoolean());
    }
}
