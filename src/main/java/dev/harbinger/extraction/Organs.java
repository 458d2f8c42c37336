package dev.harbinger.extraction;

import dev.harbinger.text.WordFile;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Says whose organ acts: "the parliament" of a text about Chile is the parliament of Chile. */
final class Organs {
    private static final Map<String, Set<String>> NOUNS = WordFile.records(Organs.class, "organs.txt").stream()
            .collect(Collectors.toMap(record -> record.get(0), record -> Set.copyOf(WordFile.list(record.get(1)))));
    private static final Set<String> COUNTRY = Set.of("country", "capital", "adjective");
    private static final Set<String> COMPANY = Set.of("is a company", "name");
    /** Where a text says of whom it speaks. */
    private static final Set<String> NEAR =
            Set.of("in lead", "in heading", "in title", "in the title too", "just before", "before it", "behind it");
    /** Less likely ones are not taken for the owner. */
    private static final double LEAST_OF_STATE = 0.02;

    private static final double LEAST_OF_COMPANY = 0.12;

    private Organs() {}

    /** The words for one of the actors chosen, with its owner where nothing tells it and the text names one. */
    static String whole(Named named, Collection<Named> chosen, List<Named> all, ToDoubleFunction<Named> probability) {
        if (!isBare(named)) {
            return named.words();
        }
        if (is("state", named.words())) {
            return with(named, chosen, all, probability, other -> is(other, COUNTRY), LEAST_OF_STATE);
        }
        return is("company", named.words())
                ? with(named, chosen, all, probability, other -> is(other, COMPANY), LEAST_OF_COMPANY)
                : named.words();
    }

    private static String with(
            Named named,
            Collection<Named> chosen,
            List<Named> all,
            ToDoubleFunction<Named> probability,
            Predicate<Named> mayOwn,
            double least) {
        if (chosen.stream().anyMatch(mayOwn)) {
            return named.words();
        }
        return all.stream()
                .filter(mayOwn)
                .filter(owner -> is(owner, NEAR))
                .filter(owner -> probability.applyAsDouble(owner) >= least)
                .max(Comparator.comparingDouble(probability))
                .map(owner -> named.words() + " of " + owner.words())
                .orElse(named.words());
    }

    private static boolean isBare(Named named) {
        var words = named.words();
        var small = words.equals("MPs") || words.equals(words.toLowerCase(Locale.ROOT));
        return !words.contains(" of ")
                && (named.features().contains("role") && small
                        || named.features().contains("office"));
    }

    private static boolean is(Named named, Set<String> kinds) {
        return named.features().stream().anyMatch(kinds::contains);
    }

    private static boolean is(String kind, String words) {
        var head = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        var nouns = NOUNS.get(kind);
        return nouns.contains(head)
                || head.endsWith("s") && nouns.contains(head.substring(0, head.length() - 1))
                || head.endsWith("ies") && nouns.contains(head.substring(0, head.length() - 3) + "y");
    }
}
