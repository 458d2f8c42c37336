package dev.harbinger.text;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/** How a sentence stands to the event that it speaks of, by the patterns of {@code stance.txt}. */
public enum Stance {
    HAPPENED,
    RULED_OUT,
    URGED,
    CONSIDERED,
    SCHEDULED,
    HEARSAY,
    BACKGROUND,
    DATED;

    /**
     * A stance with the words that gave it away.
     *
     * @param words empty for {@link #HAPPENED}, which no word gives away
     */
    public record Reading(Stance stance, String words) {}

    private record Rule(Stance stance, Pattern pattern) {}

    private static final List<Rule> RULES = WordFile.records(Stance.class, "stance.txt", 2).stream()
            .map(record -> new Rule(
                    Stance.valueOf(record.get(0)),
                    Pattern.compile(record.get(1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)))
            .toList();
    private static final Patterns PATTERNS =
            new Patterns(RULES.stream().map(Rule::pattern).toList());

    /** Every stance that words of a sentence speak for, with the first such words. */
    public static List<Reading> of(String sentence) {
        var found = new EnumMap<Stance, Reading>(Stance.class);
        var search = PATTERNS.in(sentence);
        for (int i = 0; i < RULES.size(); i++) {
            var stance = RULES.get(i).stance();
            if (!found.containsKey(stance)) {
                search.first(i)
                        .ifPresent(match -> found.put(
                                stance, new Reading(stance, match.group().strip())));
            }
        }
        if (found.isEmpty() || found.keySet().equals(EnumSet.of(DATED))) {
            found.put(HAPPENED, new Reading(HAPPENED, ""));
        }
        return List.copyOf(found.values());
    }
}
