package dev.harbinger.extraction;

import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.EventWord;
import dev.harbinger.text.Token;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What shows of those that may act in a passage when they stand beside each other, and beside what the passage speaks of. */
final class Comparing {
    private static final Pattern PRONOUN =
            Pattern.compile("(?i)^(?:whether |if |but |and )?(?:it|they|he|she|its|their|his|her)\\b");
    private static final List<String> WHERE =
            List.of("in lead", "in heading", "in title", "just before", "before", "in text", "inside");

    private Comparing() {}

    /** Adds to the features of all that may act in a passage. */
    static void compare(Collection<Named> all, String said, List<Token> passage) {
        all.forEach(named -> competition(named, all));
        var events = events(passage);
        all.forEach(named -> suits(events, named));
        if (PRONOUN.matcher(said).find()) {
            all.forEach(Comparing::pronoun);
        }
    }

    private static void competition(Named named, Collection<Named> all) {
        var inside = all.stream().filter(Named::isInside).toList();
        var subject = inside.stream().anyMatch(other -> other != named && other.isSubject());
        if (named.isInside()) {
            named.features()
                    .add(
                            switch (inside.size()) {
                                case 1 -> "alone inside";
                                case 2 -> "one of two inside";
                                default -> "one of many inside";
                            });
            named.features().add(named.isSubject() ? "is subject" : subject ? "other subject" : "no subject");
        } else {
            var others = inside.isEmpty() ? "none inside" : subject ? "a subject inside" : "some inside";
            named.features().add("outside, " + others);
        }
    }

    /** The kinds of events that a passage speaks of most clearly. */
    private static Set<String> events(List<Token> passage) {
        var words = EventLexicon.get().find(passage);
        var most = words.stream().mapToDouble(EventWord::weight).max().orElse(0);
        return words.stream()
                .filter(word -> word.weight() == most)
                .map(word -> word.type().name())
                .collect(Collectors.toSet());
    }

    /** A court suits a ruling, a parliament a bill. */
    private static void suits(Set<String> events, Named named) {
        var features = named.features();
        var kinds =
                features.stream().filter(feature -> feature.startsWith("is a ")).toList();
        var where = named.isInside() ? "inside" : "outside";
        var side = !named.isInside() ? "" : features.contains("before verb") ? " before" : " after";
        for (var event : events) {
            features.add(event + " " + where + side);
            for (var kind : kinds) {
                features.add(event + " " + kind);
                features.add(event + " " + kind + " " + where);
            }
        }
    }

    /** A pronoun in the place of the subject speaks for those that stand elsewhere. */
    private static void pronoun(Named named) {
        WHERE.stream()
                .filter(named.features()::contains)
                .forEach(where -> named.features().add("pronoun, " + where));
    }
}
