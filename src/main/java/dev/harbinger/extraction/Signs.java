package dev.harbinger.extraction;

import dev.harbinger.text.Patterns;
import dev.harbinger.text.WordFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The signs of {@code signs.txt}, read once. */
final class Signs {
    private static final Set<String> OPENING = Set.of(
            "will",
            "is to",
            "expected to",
            "expected when",
            "not yet",
            "has not done",
            "unclear",
            "pending",
            "deadline",
            "whether",
            "may",
            "takes up",
            "declined to say");

    /** A named pattern of words that speaks for or against a passage. */
    record Sign(String name, Where where, Pattern pattern) {}

    enum Where {
        UNIT,
        HEADING,
        LEAD,
        TOLD,
        TITLE
    }

    static final List<Sign> ALL = WordFile.records(Signs.class, "signs.txt", 3).stream()
            .map(record -> new Sign(
                    record.get(0),
                    Where.valueOf(record.get(1).toUpperCase(Locale.ROOT)),
                    Pattern.compile(record.get(2), Pattern.CASE_INSENSITIVE)))
            .toList();

    /** Those that say by themselves that something is open. */
    static final List<Sign> OPEN =
            ALL.stream().filter(sign -> OPENING.contains(sign.name())).toList();

    private static final List<Sign> OF_UNITS =
            ALL.stream().filter(sign -> sign.where() == Where.UNIT).toList();
    private static final Patterns UNIT_PATTERNS =
            new Patterns(OF_UNITS.stream().map(Sign::pattern).toList());

    private Signs() {}

    /** The names of the signs of units that some words show, in the order of the file, each with what shows it. */
    static Map<String, String> shownBy(String words) {
        var shown = new LinkedHashMap<String, String>();
        var search = UNIT_PATTERNS.in(words);
        for (int i = 0; i < OF_UNITS.size(); i++) {
            var name = OF_UNITS.get(i).name();
            search.first(i).ifPresent(match -> shown.put(name, match.group().strip()));
        }
        return shown;
    }

    static Sign named(String name) {
        return ALL.stream().filter(sign -> sign.name().equals(name)).findFirst().orElseThrow();
    }
}
