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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A labelled brief of the evaluation, with the measure by which spans are compared: the F1 of their words. */
record Labelled(String id, String layout, boolean negative, Document document, List<Item> items) {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** An expected signal; an optional one is neither right nor wrong. */
    record Item(String span, String type, List<String> actors, String deadline, boolean optional) {}

    static List<Labelled> all() {
        try (var files = Files.list(
                Path.of(Labelled.class.getResource("/evaluation/extraction").toURI()))) {
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
            var stem = json.toString().replace(".json", "");
            var format = label.path("format").asText();
            var extension = format.equals("markdown") ? ".md" : format.equals("html") ? ".html" : ".txt";
            var source = BriefSource.of(
                    format.equals("plain") ? BriefFormat.TEXT : BriefFormat.valueOf(format.toUpperCase(Locale.ROOT)),
                    Files.readString(Path.of(stem + extension)));
            var brief = BriefReader.read(source).orElseThrow();
            var day = brief.publishedAt() == null
                    ? LocalDate.parse(label.path("published").asText())
                    : LocalDate.ofInstant(brief.publishedAt(), ZoneOffset.UTC);
            var items = new ArrayList<Item>();
            label.path("items").forEach(item -> items.add(item(item)));
            return new Labelled(
                    json.getFileName().toString(),
                    label.path("layout").asText(),
                    label.path("negative").asBoolean(),
                    new Document(brief.title(), brief.text(), day),
                    items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Item item(JsonNode item) {
        var actors = new ArrayList<String>();
        item.path("actors").forEach(actor -> actors.add(actor.asText()));
        return new Item(
                item.path("span").asText(),
                item.path("type").asText(),
                actors,
                item.path("deadline").isNull() ? null : item.path("deadline").asText(),
                item.path("optional").asBoolean());
    }

    static double alike(String one, String other) {
        var first = counts(one);
        var second = counts(other);
        int common = 0;
        for (var word : first.entrySet()) {
            common += Math.min(word.getValue(), second.getOrDefault(word.getKey(), 0));
        }
        int all = first.values().stream().mapToInt(i -> i).sum()
                + second.values().stream().mapToInt(i -> i).sum();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static Map<String, Integer> counts(String text) {
        var counts = new HashMap<String, Integer>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replaceAll("['’`]", ""));
        while (matcher.find()) {
            counts.merge(matcher.group(), 1, Integer::sum);
        }
        return counts;
    }
}
