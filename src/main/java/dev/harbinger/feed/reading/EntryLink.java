package dev.harbinger.feed.reading;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Chooses the address at which a feed or an entry can be read. */
final class EntryLink {
    private static final List<String> LINKS = List.of("link", "atom:link");

    private EntryLink() {}

    /**
     * The link as text (RSS), else the alternate of its links (Atom), else the guid if it may stand for one, else whatever
     * else names an address; null if nothing does.
     *
     * @param feed the address of the feed, against which links count that no {@code xml:base} claims
     */
    static String of(FeedElement element, String feed) {
        return Stream.of(
                        told(element, feed),
                        alternate(element, feed),
                        Stream.of(element.attribute("href")).map(href -> web(href, element, feed)),
                        permalinks(element, feed),
                        element.children("feedburner:origlink").stream().map(link -> web(link.text(), link, feed)),
                        Stream.of(element.attribute("rdf:about")).map(about -> Links.isWeb(about) ? about : null),
                        ids(element),
                        sources(element, feed))
                .flatMap(candidates -> candidates)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<FeedElement> links(FeedElement element) {
        return LINKS.stream().flatMap(name -> element.children(name).stream());
    }

    private static Stream<String> told(FeedElement element, String feed) {
        return links(element)
                .filter(link -> link.attribute("href").isEmpty())
                .map(link -> web(link.has("rdf:resource") ? link.attribute("rdf:resource") : link.text(), link, feed));
    }

    private static Stream<String> alternate(FeedElement element, String feed) {
        return Stream.concat(
                        links(element).filter(isAlternate()).filter(isPage()),
                        links(element).filter(isAlternate()))
                .map(link -> web(link.attribute("href"), link, feed));
    }

    private static Predicate<FeedElement> isAlternate() {
        return link -> {
            var rel = link.attribute("rel").toLowerCase(Locale.ROOT);
            return link.has("href") && (rel.isEmpty() || rel.endsWith("alternate"));
        };
    }

    private static Predicate<FeedElement> isPage() {
        return link -> {
            var type = link.attribute("type").toLowerCase(Locale.ROOT);
            return type.isEmpty() || type.contains("html");
        };
    }

    private static Stream<String> permalinks(FeedElement element, String feed) {
        return element.children("guid").stream().map(guid -> {
            var permanent = guid.attribute("ispermalink").toLowerCase(Locale.ROOT);
            var words = guid.text().strip();
            var told = permanent.equals("true") && words.chars().noneMatch(Character::isWhitespace);
            return told || permanent.isEmpty() && Links.isWeb(words) ? web(words, guid, feed) : null;
        });
    }

    private static Stream<String> ids(FeedElement element) {
        return Stream.of("atom:id", "id")
                .flatMap(name -> element.children(name).stream())
                .map(id -> id.text().strip())
                .map(id -> Links.isWeb(id) ? Links.web(id, null) : null);
    }

    private static Stream<String> sources(FeedElement element, String feed) {
        return Stream.of("atom:content", "content")
                .flatMap(name -> element.children(name).stream())
                .map(content -> web(content.attribute("src"), content, feed));
    }

    private static String web(String reference, FeedElement at, String feed) {
        return Links.web(reference, at.base() == null ? feed : at.base());
    }
}
