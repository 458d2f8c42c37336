package dev.harbinger.feed.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads JSON Feed, versions 1.0 and 1.1 (jsonfeed.org), also with what JSON does not allow but people write. */
final class JsonFeed {
    private static final int DEEPEST = 200;
    private static final ObjectMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private JsonFeed() {}

    static ParsedFeed parse(String text, String address) {
        try {
            var feed = MAPPER.readTree(text);
            var items = feed.path("items");
            if (!items.isArray()) {
                return new ParsedFeed.Other("is JSON, but no JSON Feed: it has no items");
            }
            var entries = new ArrayList<EntryFields>();
            for (var item : items) {
                if (entries.size() < FeedReading.MOST_ENTRIES && item.isObject()) {
                    entries.add(entry(item, address));
                }
            }
            var title = PlainText.clean(text(feed, "title"));
            return new ParsedFeed.Entries(
                    title.isEmpty() ? null : PlainText.cut(title, ParsedEntry.LONGEST_TITLE),
                    Links.web(text(feed, "home_page_url"), address),
                    entries.stream().map(EntryFields::entry).toList(),
                    FeedReading.cut(items.size(), entries));
        } catch (JsonProcessingException e) {
            return new ParsedFeed.Other("begins like JSON, but is none: " + e.getOriginalMessage());
        }
    }

    private static EntryFields entry(JsonNode item, String address) {
        var html = PlainText.ofHtml(text(item, "content_html"));
        return new EntryFields(
                text(item, "id").strip(),
                PlainText.literal(text(item, "title")),
                Stream.of("url", "external_url", "id")
                        .map(field -> field.equals("id") && !Links.isWeb(text(item, field)) ? "" : text(item, field))
                        .map(words -> Links.web(words, address))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                PlainText.literal(text(item, "summary")),
                html.isEmpty() ? PlainText.clean(text(item, "content_text")) : html,
                List.of("date_published", "date_modified").stream()
                        .map(field -> FeedDate.read(text(item, field)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
