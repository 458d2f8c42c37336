package dev.harbinger.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers the terms of the questions, and counts how many questions have each. Guarded by its index. */
final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] uses = new int[1024];

    /** The number of a term; -1 if no question ever had it. */
    int find(String term) {
        var number = numbers.get(term);
        return number == null ? -1 : number;
    }

    /** The number of a term that one more question has. */
    int use(String term) {
        int number = numbers.computeIfAbsent(term, unknown -> numbers.size());
        if (number == uses.length) {
            uses = Arrays.copyOf(uses, 2 * number);
        }
        uses[number]++;
        return number;
    }

    /** One question less has a term. */
    void release(int number) {
        uses[number]--;
    }

    /** How many questions have a term. */
    int uses(int number) {
        return uses[number];
    }

    int size() {
        return numbers.size();
    }
}
