package dev.harbinger.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers up to ninety-nine in English words, as patterns and values. */
final class NumberWords {
    private static final int TEN = 10;
    private static final Map<String, Integer> COUNTS = new HashMap<>();
    private static final Map<String, Integer> PLACES = new HashMap<>();

    static {
        var records = WordFile.records(NumberWords.class, "numbers.txt");
        for (var record : records) {
            int number = Integer.parseInt(record.get(0));
            WordFile.list(record.get(1)).forEach(word -> COUNTS.put(word, number));
            PLACES.put(record.get(2), number);
        }
        for (var tens : Map.copyOf(COUNTS).entrySet()) {
            if (tens.getValue() > TEN && tens.getValue() % TEN == 0) {
                addBetween(tens.getKey(), tens.getValue());
            }
        }
    }

    /** Matches how many: "two", "forty-five", "12", "a". */
    static final String COUNT = "(\\d{1,3}|" + anyOf(COUNTS.keySet()) + ")";

    private NumberWords() {}

    private static void addBetween(String tens, int ten) {
        Map.copyOf(COUNTS).forEach((word, number) -> {
            if (number < TEN && word.length() > 2) {
                COUNTS.put(tens + "-" + word, ten + number);
            }
        });
        Map.copyOf(PLACES).forEach((word, number) -> {
            if (number < TEN) {
                PLACES.put(tens + "-" + word, ten + number);
            }
        });
    }

    /** Matches which one of a row up to so many: "third", "last". */
    static String place(int most) {
        var places = PLACES.entrySet().stream()
                .filter(place -> place.getValue() <= most)
                .map(Map.Entry::getKey)
                .toList();
        return "(last|" + anyOf(places) + ")";
    }

    /** The longest first, so that none is taken for the beginning of another. */
    private static String anyOf(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }

    /** The number that words which {@link #COUNT} matches stand for. */
    static int count(String words) {
        return Character.isDigit(words.charAt(0))
                ? Integer.parseInt(words)
                : COUNTS.get(words.toLowerCase(Locale.ROOT));
    }

    /** The number that an ordinal stands for; 0 for "last". */
    static int ordinal(String words) {
        return PLACES.getOrDefault(words.toLowerCase(Locale.ROOT), 0);
    }
}
