package dev.harbinger.feed.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/**
 * An element of a feed, whichever parser found it. Its name is in lower case, with the customary prefix of its namespace
 * ({@code dc:date}, {@code atom:link}); what belongs to RSS of any version has none. At most as deep as the parsers allow,
 * so that it may be walked recursively.
 */
final class FeedElement {
    private final String name;
    private final String base;
    private final Map<String, String> attributes = new LinkedHashMap<>(4);
    private final List<Object> content = new ArrayList<>(2);

    /** @param base the address that its relative links count from, by {@code xml:base}; null for that of the feed */
    FeedElement(String name, String base) {
        this.name = name;
        this.base = base;
    }

    String name() {
        return name;
    }

    String base() {
        return base;
    }

    void attribute(String key, String words) {
        attributes.putIfAbsent(key, words);
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** An attribute, stripped; empty without it. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "").strip();
    }

    boolean has(String key) {
        return attributes.containsKey(key);
    }

    void add(Object child) {
        content.add(child);
    }

    /** Texts as {@link String} and elements, in order. */
    List<Object> content() {
        return content;
    }

    Stream<FeedElement> children() {
        return content.stream().filter(FeedElement.class::isInstance).map(FeedElement.class::cast);
    }

    /** The children of a name; asked for every field of every entry, hence without a stream. */
    List<FeedElement> children(String wanted) {
        List<FeedElement> found = List.of();
        for (var part : content) {
            if (part instanceof FeedElement child && child.name.equals(wanted)) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(child);
            }
        }
        return found;
    }

    /** All elements of some names below this one, in the order of the document; none within another. */
    List<FeedElement> outermost(Set<String> names) {
        var found = new ArrayList<FeedElement>();
        children().forEach(child -> {
            if (names.contains(child.name)) {
                found.add(child);
            } else {
                found.addAll(child.outermost(names));
            }
        });
        return found;
    }

    boolean hasChildren() {
        return children().findAny().isPresent();
    }

    /** Its text and that of all elements below, as it stands. */
    String text() {
        if (content.size() == 1 && content.get(0) instanceof String only) {
            return only;
        }
        var text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    private void appendText(StringBuilder to) {
        for (var part : content) {
            if (part instanceof FeedElement child) {
                child.appendText(to);
            } else {
                to.append(part);
            }
        }
    }

    /** What it holds as HTML: elements as tags without attributes, text escaped. */
    String markup() {
        var html = new StringBuilder();
        appendMarkup(html);
        return html.toString();
    }

    private void appendMarkup(StringBuilder to) {
        for (var part : content) {
            if (part instanceof FeedElement child) {
                var tag = child.name.substring(child.name.indexOf(':') + 1);
                to.append('<').append(tag).append('>');
                child.appendMarkup(to);
                to.append("</").append(tag).append('>');
            } else {
                to.append(Entities.escape((String) part));
            }
        }
    }
}
