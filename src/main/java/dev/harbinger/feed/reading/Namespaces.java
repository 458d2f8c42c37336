package dev.harbinger.feed.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Knows namespaces by their customary prefixes, however a feed calls them and whether or not it declares them. */
final class Namespaces {
    private static final String RSS = "-";
    private static final Map<String, String> PREFIXES = prefixes();

    private Namespaces() {}

    private static Map<String, String> prefixes() {
        var prefixes = new HashMap<String, String>();
        for (var line : WordFile.lines("namespaces.txt")) {
            var blank = line.indexOf(' ');
            prefixes.put(plain(line.substring(blank + 1)), line.substring(0, blank));
        }
        return Map.copyOf(prefixes);
    }

    /**
     * The name by which the reader knows an element or attribute.
     *
     * @param uri its namespace; empty or null if it has none that is declared
     * @param prefix its own; empty or null without one
     */
    static String name(String uri, String prefix, String local) {
        var plain = local.toLowerCase(Locale.ROOT);
        var known = prefix(uri, prefix == null ? "" : prefix.toLowerCase(Locale.ROOT));
        return known.isEmpty() || known.equals(RSS) ? plain : known + ":" + plain;
    }

    private static String prefix(String uri, String own) {
        var known = uri == null || uri.isEmpty() ? null : PREFIXES.get(plain(uri));
        if (known != null) {
            return known;
        }
        return own.equals("a10") ? "atom" : own.equals("rss") ? RSS : own;
    }

    private static String plain(String uri) {
        int end = uri.length();
        while (end > 0 && "/# ".indexOf(uri.charAt(end - 1)) >= 0) {
            end--;
        }
        return uri.substring(0, end).stripLeading().toLowerCase(Locale.ROOT);
    }
}
