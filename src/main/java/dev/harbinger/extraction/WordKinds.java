package dev.harbinger.extraction;

import dev.harbinger.text.WordFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The kinds of words of {@code wording.txt}: which words are of a kind, and what a word of some kinds stands for. */
final class WordKinds {
    private static final Map<String, Map<String, String>> KINDS = read();

    private WordKinds() {}

    static boolean has(String kind, String lower) {
        return KINDS.get(kind).containsKey(lower);
    }

    /** What a word of a kind stands for: a verb for a noun. */
    static Optional<String> of(String kind, String lower) {
        return Optional.ofNullable(KINDS.get(kind).get(lower));
    }

    private static Map<String, Map<String, String>> read() {
        var kinds = new HashMap<String, Map<String, String>>();
        for (var record : WordFile.records(WordKinds.class, "wording.txt")) {
            var words = kinds.computeIfAbsent(record.get(0), kind -> new HashMap<>());
            for (var entry : record.get(1).split("\\s+")) {
                int equals = entry.indexOf('=');
                words.put(equals < 0 ? entry : entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return kinds;
    }
}
