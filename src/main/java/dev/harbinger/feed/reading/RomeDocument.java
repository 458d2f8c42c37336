package dev.harbinger.feed.reading;

import java.util.HashMap;
import java.util.Map;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;

/** Makes the tree that Rome reads of ours: names in the case of the specifications, namespaces as they declare them. */
final class RomeDocument {
    private static final Map<String, String> CASE = words("rome-names.txt");
    private static final Map<String, String> NAMESPACES = words("rome-namespaces.txt");
    private static final String OTHER = "urn:harbinger:";

    private RomeDocument() {}

    private static Map<String, String> words(String file) {
        var words = new HashMap<String, String>();
        for (var line : WordFile.lines(file)) {
            var blank = line.indexOf(' ');
            words.put(line.substring(0, blank), line.substring(blank + 1));
        }
        return Map.copyOf(words);
    }

    static Document of(FeedElement root) {
        var plain = switch (root.name()) {
            case "rdf:rdf" -> "http://purl.org/rss/1.0/";
            case "feed" -> NAMESPACES.get("atom");
            default -> "";
        };
        var element = element(root, Namespace.getNamespace(plain));
        if (root.name().equals("rss") && !root.attribute("version").matches("0\\.9[0-4]|2\\.0")) {
            element.setAttribute("version", "2.0");
        }
        return new Document(element);
    }

    private static Element element(FeedElement from, Namespace rss) {
        var to = new Element(local(from.name()), namespace(from.name(), rss));
        from.attributes().forEach((name, words) -> attribute(to, name, words));
        for (var part : from.content()) {
            if (part instanceof FeedElement child && isName(child.name())) {
                to.addContent(element(child, rss));
            } else if (part instanceof String words) {
                to.addContent(legal(words));
            }
        }
        return to;
    }

    private static void attribute(Element to, String name, String words) {
        if (isName(name)) {
            var namespace = name.indexOf(':') < 0 ? Namespace.NO_NAMESPACE : namespace(name, Namespace.NO_NAMESPACE);
            to.setAttribute(local(name), legal(words), namespace);
        }
    }

    private static boolean isName(String name) {
        return Verifier.checkElementName(local(name)) == null && !name.startsWith("xmlns");
    }

    private static String local(String name) {
        var plain = name.substring(name.indexOf(':') + 1);
        return CASE.getOrDefault(plain, plain);
    }

    private static Namespace namespace(String name, Namespace rss) {
        var colon = name.indexOf(':');
        if (colon <= 0) {
            return rss;
        }
        var prefix = name.substring(0, colon);
        if (prefix.equals("xml")) {
            return Namespace.XML_NAMESPACE;
        }
        var uri = NAMESPACES.get(prefix);
        return Namespace.getNamespace(
                Verifier.checkNamespacePrefix(prefix) == null ? prefix : "other", uri == null ? OTHER + prefix : uri);
    }

    private static String legal(String words) {
        if (Verifier.checkCharacterData(words) == null) {
            return words;
        }
        var legal = new StringBuilder();
        words.codePoints().filter(Verifier::isXMLCharacter).forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
