package dev.harbinger.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;

/** Reads JSON Feed, versions 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonFeed() {}

    static ParsedFeed parse(String text, URI base) {
        try {
            var feed = MAPPER.readTree(text);
            if (!feed.path("items").isArray()) {
                return new ParsedFeed.Other("is JSON, but no JSON Feed: it has no items");
            }
            var entries = new ArrayList<ParsedEntry>();
            for (var item : feed.path("items")) {
                if (entries.size() < FeedParser.MOST_ENTRIES && item.isObject()) {
                    entries.add(entry(item, base));
                }
            }
            var title = PlainText.of(text(feed, "title"), FeedParser.LONGEST_TITLE);
            return new ParsedFeed.Entries(
                    title.isEmpty() ? null : title, FeedParser.absolute(text(feed, "home_page_url"), base), entries);
        } catch (JsonProcessingException e) {
            return new ParsedFeed.Other("begins like JSON, but is none: " + e.getOriginalMessage());
        }
    }

    private static ParsedEntry entry(JsonNode item, URI base) {
        var html = text(item, "content_html");
        var content = PlainText.of(html == null ? text(item, "content_text") : html, FeedParser.LONGEST_BODY);
        return FeedParser.of(
                text(item, "id"),
                PlainText.of(text(item, "title"), FeedParser.LONGEST_TITLE),
                FeedParser.absolute(text(item, "url"), base),
                PlainText.of(text(item, "summary"), FeedParser.LONGEST_SUMMARY),
                content,
                instant(text(item, "date_published")));
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static Instant instant(String words) {
        try {
            return words == null ? null : OffsetDateTime.parse(words).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
