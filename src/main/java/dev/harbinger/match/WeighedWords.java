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

    boolean isAnyIn(Set<String> content) {
        for (var word : words) {
            if (content.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What the words weigh together that a text has. */
    double weightIn(Set<String> content) {
        double common = 0;
        for (int i = 0; i < rarities.length; i++) {
            common += content.contains(words[i]) ? rarities[i] : 0;
        }
        return common;
    }

    /** Their share, 0 to 1, of what all weigh. */
    double shareIn(Set<String> content) {
        return weight == 0 ? 0 : weightIn(content) / weight;
    }
}
