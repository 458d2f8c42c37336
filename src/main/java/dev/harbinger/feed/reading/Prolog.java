package dev.harbinger.feed.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Takes off what stands before the root: a declaration that decoding has made stale, and the DOCTYPE with whatever it
 * defines or points to. Of its entities only those that are a few plain words are put in place; so none can refer to
 * another, to a file or to the network.
 *
 * @param text the rest of the document
 * @param plain whether there was nothing but a declaration at its beginning
 */
record Prolog(String text, boolean plain) {
    private static final int LONGEST_ENTITY = 100;
    private static final int MOST_GROWTH = 1_000_000;
    private static final Pattern START =
            Pattern.compile("<(?:\\?xml|!DOCTYPE|!--|\\?|[A-Za-z_])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.-]{1,50})\\s+(?:\"([^\"<%]{0,100})\"|'([^'<%]{0,100})')\\s*>");
    private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]{1,50});");

    static Prolog cut(String document) {
        var start = START.matcher(document);
        var text = start.find() ? document.substring(start.start()) : document;
        var plain = document.startsWith("<");
        if (text.startsWith("<?xml")) {
            var end = text.indexOf("?>");
            text = end < 0 ? text : text.substring(end + 2);
        }
        int doctype = doctype(text);
        if (doctype < 0) {
            return new Prolog(text.stripLeading(), plain);
        }
        int end = end(text, doctype);
        var entities = entities(text.substring(doctype, end));
        var rest = text.substring(0, doctype) + text.substring(end);
        return new Prolog(entities.isEmpty() ? rest : replaced(rest, entities), false);
    }

    /** Where a DOCTYPE begins before the first element. */
    private static int doctype(String text) {
        int at = text.indexOf('<');
        while (at >= 0 && at + 1 < text.length() && "!?".indexOf(text.charAt(at + 1)) >= 0) {
            if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                return at;
            }
            var comment = text.startsWith("<!--", at);
            int end = comment ? text.indexOf("-->", at) : text.indexOf('>', at);
            at = end < 0 ? -1 : text.indexOf('<', end);
        }
        return -1;
    }

    private static int end(String text, int doctype) {
        var inside = false;
        char quote = 0;
        for (int i = doctype; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '[' || letter == ']') {
                inside = letter == '[';
            } else if (letter == '>' && !inside) {
                return i + 1;
            }
        }
        int first = text.indexOf('>', doctype);
        return first < 0 ? text.length() : first + 1;
    }

    private static Map<String, String> entities(String doctype) {
        var entities = new HashMap<String, String>();
        for (Matcher entity = ENTITY.matcher(doctype); entity.find(); ) {
            var words = entity.group(2) == null ? entity.group(3) : entity.group(2);
            var plain = words.replaceAll("&#(?:\\d{1,7}|x[0-9a-fA-F]{1,6});", "");
            if (plain.indexOf('&') < 0 && words.length() <= LONGEST_ENTITY) {
                entities.putIfAbsent(entity.group(1), Entities.escape(Parser.unescapeEntities(words, true)));
            }
        }
        return entities;
    }

    private static String replaced(String text, Map<String, String> entities) {
        var out = new StringBuilder(text.length());
        var reference = REFERENCE.matcher(text);
        int copied = 0;
        while (reference.find()) {
            var words = entities.get(reference.group(1));
            if (words != null) {
                var room = out.length() < reference.start() + MOST_GROWTH;
                out.append(text, copied, reference.start()).append(room ? words : "");
                copied = reference.end();
            }
        }
        return out.append(text, copied, text.length()).toString();
    }
}
