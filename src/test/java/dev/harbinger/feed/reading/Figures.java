package dev.harbinger.feed.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How much of the corpus a reader reads rightly: of each field, of whole documents, and at least an entry. */
final class Figures {
    private static final Map<String, Function<ParsedEntry, Object>> FIELDS = fields();
    private final Map<String, int[]> shares = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    private static Map<String, Function<ParsedEntry, Object>> fields() {
        var fields = new LinkedHashMap<String, Function<ParsedEntry, Object>>();
        fields.put("title", ParsedEntry::title);
        fields.put("link", ParsedEntry::link);
        fields.put("guid", ParsedEntry::guid);
        fields.put("date", ParsedEntry::publishedAt);
        fields.put("summary", ParsedEntry::summary);
        return fields;
    }

    /** Counts what a reader made of a document. */
    void add(CorpusCase document, List<ParsedEntry> entries) {
        var wanted = document.keys().get("entries");
        if (!"0".equals(wanted)) {
            count("kept", !entries.isEmpty());
        }
        var right = wanted == null || wanted.equals(String.valueOf(entries.size()));
        for (var field : FIELDS.entrySet()) {
            var words = document.keys().get(field.getKey());
            if (words != null) {
                var read = entries.isEmpty() ? "nothing" : field.getValue().apply(entries.get(0));
                var same = same(words, read);
                count(field.getKey(), same);
                right = right && same;
                note(same, document.name() + ": " + field.getKey() + " should be <" + words + ">, is <" + read + ">");
            }
        }
        count("all", right && !(entries.isEmpty() && !"0".equals(wanted)));
        note(right, document.name() + " is not read rightly");
    }

    private static boolean same(String words, Object read) {
        if (read instanceof Instant instant) {
            return instant.equals(Instant.parse(words));
        }
        return words.equals(read == null ? "-" : read.toString());
    }

    private void note(boolean right, String failure) {
        if (!right) {
            failures.add(failure);
        }
    }

    private void count(String what, boolean right) {
        var share = shares.computeIfAbsent(what, key -> new int[2]);
        share[0] += right ? 1 : 0;
        share[1]++;
    }

    double percent(String what) {
        var share = shares.get(what);
        return 100.0 * share[0] / share[1];
    }

    List<String> failures() {
        return failures;
    }

    @Override
    public String toString() {
        var words = new StringBuilder();
        shares.forEach((what, share) ->
                words.append(String.format("%s %d/%d (%.1f %%)  ", what, share[0], share[1], percent(what))));
        return words.toString();
    }
}
