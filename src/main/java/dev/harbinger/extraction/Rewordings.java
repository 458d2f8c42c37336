package dev.harbinger.extraction;

import dev.harbinger.text.WordFile;
import java.util.List;
import java.util.regex.Pattern;

/** Says plainly who does what where a passage winds itself; see {@code rewordings.txt}. */
final class Rewordings {
    private record Rule(Pattern pattern, String sentence) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    private static final List<Rule> RULES = WordFile.records(Rewordings.class, "rewordings.txt", 2).stream()
            .map(record -> new Rule(Pattern.compile(record.get(1), FLAGS), record.get(0)))
            .toList();
    private static final Pattern ASKS =
            Pattern.compile("^(?:whether|if|how|when|any|should|were|who|what|which)\\b.*", FLAGS);

    private Rewordings() {}

    /** The same passage as a plain sentence; as it is if it is plain already. */
    static String plain(String passage) {
        if (ASKS.matcher(passage).matches()) {
            return passage;
        }
        var words = passage;
        for (var rule : RULES) {
            words = rule.pattern().matcher(words).replaceFirst(rule.sentence());
        }
        return words;
    }
}
