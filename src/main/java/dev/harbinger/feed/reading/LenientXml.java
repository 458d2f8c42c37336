package dev.harbinger.feed.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads broken XML by the lenient parser of jsoup: tags that match nothing, entities that nobody defined, attributes
 * without quotes, prefixes without a namespace, documents cut off. Then puts back in place what an unclosed tag has
 * swallowed.
 */
final class LenientXml {
    private static final Set<String> ROOTS =
            Set.of("rss", "feed", "atom:feed", "rdf:rdf", "rdf", "channel", "entry", "atom:entry");

    private LenientXml() {}

    /** What looks most like the root of a feed; null if there is nothing like it. */
    static FeedElement root(String text, String feed) {
        var document = Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(StrictXml.DEEPEST));
        for (var element : document.getAllElements()) {
            if (element != document && ROOTS.contains(name(element.tagName(), scope(element, Map.of())))) {
                var root = converted(element, null, Map.of(), feed);
                Misnesting.undo(root);
                return root;
            }
        }
        return null;
    }

    private static FeedElement converted(Element from, FeedElement parent, Map<String, String> outer, String feed) {
        var scope = scope(from, outer);
        var base = from.attributes().getIgnoreCase("xml:base");
        var to = new FeedElement(name(from.tagName(), scope), XmlBase.of(base, parent, feed));
        for (Attribute attribute : from.attributes()) {
            to.attribute(attributeName(attribute.getKey(), scope), attribute.getValue());
        }
        for (var child : from.childNodes()) {
            if (child instanceof Element element) {
                to.add(converted(element, to, scope, feed));
            } else if (child instanceof TextNode words) {
                to.add(words.getWholeText());
            }
        }
        return to;
    }

    private static Map<String, String> scope(Element element, Map<String, String> outer) {
        var scope = outer;
        for (Attribute attribute : element.attributes()) {
            var key = attribute.getKey();
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                scope = scope == outer ? new HashMap<>(outer) : scope;
                scope.put(key.length() > 6 ? key.substring(6) : "", attribute.getValue());
            }
        }
        return scope;
    }

    private static String name(String tag, Map<String, String> scope) {
        var colon = tag.indexOf(':');
        var prefix = colon < 0 ? "" : tag.substring(0, colon);
        return Namespaces.name(scope.get(prefix), prefix, tag.substring(colon + 1));
    }

    private static String attributeName(String key, Map<String, String> scope) {
        return key.indexOf(':') < 0 ? Namespaces.name(null, "", key) : name(key, scope);
    }
}
