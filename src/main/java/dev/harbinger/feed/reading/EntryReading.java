package dev.harbinger.feed.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
            "dcterms:available",
            "lastmod");
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
        return first(element, names, named -> {
                    var words = TextConstruct.plain(named);
                    return words.isEmpty() ? null : words;
                })
                .orElse("");
    }

    /** The first thing that is read, not as null, from any child of some names. */
    private static <T> Optional<T> first(FeedElement element, List<String> names, Function<FeedElement, T> reading) {
        for (var name : names) {
            for (var named : name.startsWith("media:") ? media(element, name) : element.children(name)) {
                var read = reading.apply(named);
                if (read != null) {
                    return Optional.of(read);
                }
            }
        }
        return Optional.empty();
    }

    /** Of Media RSS, whose elements may stand in a group or beside the content that they describe. */
    private static List<FeedElement> media(FeedElement element, String name) {
        var found = new ArrayList<>(element.children(name));
        for (var group : MEDIA) {
            for (var inside : element.children(group)) {
                found.addAll(media(inside, name));
            }
        }
        return found;
    }

    private static String id(FeedElement entry) {
        return first(entry, IDS, id -> id.text().isBlank() ? null : id.text().strip())
                .orElseGet(() -> entry.attribute("rdf:about"));
    }

    private static Instant date(FeedElement entry) {
        return first(entry, DATES, date -> FeedDate.read(date.text()))
                .orElseGet(() -> FeedDate.read(entry.attribute("lastmod")));
    }
}
