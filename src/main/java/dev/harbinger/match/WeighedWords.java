package dev.harbinger.match;

import dev.harbinger.text.WordRarity;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Distinct words in their order, each weighed by its {@link WordRarity}. Immutable. */
final class WeighedWords {
    private final Set<String> all;
    private final String[] words;
    private final double[] rarities;
    private final double weight;

    WeighedWords(Collection<String> words) {
        all = Collections.unmodifiableSet(new LinkedHashSet<>(words));
        this.words = all.toArray(String[]::new);
        rarities = all.stream().mapToDouble(WordRarity::of).toArray();
        double sum = 0;
        for (double rarity : rarities) {
            sum += rarity;
        }
        weight = sum;
    }

    Set<String> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean contains(String word) {
        return all.contains(word);
    }

    int size() {
        return words.length;
    }

    String word(int index) {
        return words[index];
    }

    /** The {@link WordRarity} of a word. */
    double weight(int index) {
        return rarities[index];
    }

    boolean isAnyIn(EntrySense entry) {
        return entry.words().ofAny(all) != 0;
    }

    /** The share, 0 to 1, of what all weigh that some sentences of an entry have, given as bits. */
    double shareIn(EntrySense entry, int places) {
        double common = 0;
        for (int i = 0; i < words.length; i++) {
            common += (entry.words().of(words[i]) & places) != 0 ? rarities[i] : 0;
        }
        return weight == 0 ? 0 : common / weight;
    }
}
