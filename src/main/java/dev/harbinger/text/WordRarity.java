package dev.harbinger.text;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much a content word tells: the inverse document frequency of Spärck Jones (1972) over the texts that
 * {@code word-frequencies.txt} counts.
 */
public final class WordRarity {
    private static final String ALL = "*";
    private static final Map<String, Integer> TEXTS =
            WordFile.records(WordRarity.class, "word-frequencies.txt").stream()
                    .collect(Collectors.toMap(record -> record.get(0), record -> Integer.valueOf(record.get(1))));
    private static final Map<String, Double> RARITIES =
            TEXTS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, word -> rarity(word.getValue())));
    private static final double RAREST = rarity(0);

    private WordRarity() {}

    /** The rarity of a word in the form of {@link ContentWords}: 0 if each text has it, some 9 if none has. */
    public static double of(String word) {
        return RARITIES.getOrDefault(word, RAREST);
    }

    /** Whether hardly any text has a word in the form of {@link ContentWords}: most such words are names. */
    public static boolean isUnknown(String word) {
        return !RARITIES.containsKey(word);
    }

    private static double rarity(int texts) {
        return Math.log((1.0 + TEXTS.get(ALL)) / (1 + texts));
    }
}
