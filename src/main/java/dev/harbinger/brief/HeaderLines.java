package dev.harbinger.brief;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the header lines of a brief say, such as {@code Published: 3 May 2026 · Region: Global · Category: cyber}. A key
 * without a value says nothing and is no error.
 */
final class HeaderLines {
    private static final Pattern FIELD_BREAK = Pattern.compile("\\s*(?:[·•|]|\\s{2,}|\\t)\\s*");
    private static final Pattern FIELD = Pattern.compile("^([A-Za-z][A-Za-z ]{2,20}):\\s*(.{0,300})$");
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("headline", "title"),
            Map.entry("subject", "title"),
            Map.entry("published", "date"),
            Map.entry("date", "date"),
            Map.entry("published on", "date"),
            Map.entry("publication date", "date"),
            Map.entry("updated", "updated"),
            Map.entry("region", "region"),
            Map.entry("category", "category"),
            Map.entry("topic", "category"),
            Map.entry("tags", "tags"),
            Map.entry("author", "author"),
            Map.entry("byline", "author"));
    private static final Set<String> QUOTES = Set.of("\"", "'");

    private final Map<String, String> fields = new HashMap<>();

    /** Takes a line over if it is a header line, that is, if each of its parts is a known key with or without a value. */
    boolean take(String line) {
        var found = new HashMap<String, String>();
        for (var part : FIELD_BREAK.split(line.strip().replaceAll("[*_]{1,3}", ""))) {
            var field = FIELD.matcher(part.strip());
            var key = field.matches() ? KEYS.get(field.group(1).strip().toLowerCase(Locale.ROOT)) : null;
            if (key == null) {
                return false;
            }
            found.put(key, unquoted(field.group(2).strip()));
        }
        found.forEach(fields::putIfAbsent);
        return !found.isEmpty();
    }

    /** Takes a full date over that stands in a short line at the top, such as a dateline; the line itself stays. */
    void takeDate(String line) {
        BriefDate.dateline(line).ifPresent(day -> fields.putIfAbsent("date", day.toString()));
    }

    String title() {
        return filled("title");
    }

    String region() {
        return filled("region");
    }

    String category() {
        return filled("category");
    }

    Instant publishedAt(Instant otherwise) {
        var date = filled("date");
        return date == null
                ? otherwise
                : BriefDate.parse(date).or(() -> BriefDate.find(date)).orElse(otherwise);
    }

    private String filled(String key) {
        var content = fields.getOrDefault(key, "");
        return content.isBlank() ? null : content;
    }

    private static String unquoted(String text) {
        var quoted = text.length() > 1 && QUOTES.contains(text.substring(0, 1)) && text.endsWith(text.substring(0, 1));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
