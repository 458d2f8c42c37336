package dev.harbinger.feed.reading;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads an item or entry: what its own dialect calls a field, else what Dublin Core, Atom, Media RSS and iTunes call it,
 * whichever of them it borrows.
 */
final class EntryReading {
    private static final List<String> TITLES =
            List.of("title", "atom:title", "dc:title", "media:title", "itunes:title", "dcterms:title");
    private static final List<String> SUMMARIES = List.of(
            "description",
            "atom:summary",
            "summary",
            "dcterms:abstract",
            "dc:description",
            "dcterms:description",
            "itunes:summary",
            "media:description",
            "itunes:subtitle",
            "abstract");
    private static final List<String> CONTENTS = List.of(
            "content:encoded",
            "atom:content",
            "content",
            "xhtml:body",
            "xhtml:div",
            "fullitem",
            "body",
            "content:items");
    private static final List<String> DATES = List.of(
            "pubdate",
            "atom:published",
            "published",
            "atom:issued",
            "issued",
            "dcterms:issued",
            "dc:date",
            "dcterms:created",
            "atom:created",
            "created",
            "atom:updated",
            "updated",
            "atom:modified",
            "modified",
            "dcterms:modified",
            "dcterms:date",
            "prism:publicationdate",
            "date",
            "lastbuilddate",
            "dcterms:available");
    private static final List<String> IDS = List.of("guid", "atom:id", "id", "dc:identifier", "dcterms:identifier");
    private static final List<String> MEDIA = List.of("media:group", "media:content");

    private EntryReading() {}

    /** @param feed the address of the feed */
    static EntryFields of(FeedElement entry, String feed) {
        var summary = text(entry, SUMMARIES);
        var content = text(entry, CONTENTS);
        return new EntryFields(
                id(entry), text(entry, TITLES), EntryLink.of(entry, feed), summary, content, date(entry));
    }

    /** The first words under any of some names, the first name first. */
    static String text(FeedElement element, List<String> names) {
        return named(element, names)
                .map(TextConstruct::plain)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<FeedElement> named(FeedElement element, List<String> names) {
        return names.stream()
                .flatMap(name -> name.startsWith("media:")
                        ? Stream.concat(element.children(name), media(element, name))
                        : element.children(name));
    }

    private static Stream<FeedElement> media(FeedElement element, String name) {
        return MEDIA.stream()
                .flatMap(element::children)
                .flatMap(group -> Stream.concat(
                        group.children(name), group.children("media:content").flatMap(one -> one.children(name))));
    }

    private static String id(FeedElement entry) {
        return named(entry, IDS)
                .map(id -> id.text().strip())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseGet(() -> entry.attribute("rdf:about"));
    }

    private static Instant date(FeedElement entry) {
        return Stream.concat(
                        named(entry, DATES).map(FeedElement::text),
                        entry.children("lastmod").map(FeedElement::text))
                .map(FeedDate::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> FeedDate.read(entry.attribute("lastmod")));
    }
}
