package dev.harbinger.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A way to find the stored questions that an entry might answer: all but ours ask for so many terms in common. */
interface Contestant {
    int IN_COMMON = 3;

    /** How many questions an entry finds; it comes as its words. */
    int find(List<String> entry);

    /** Compares the set of words of every question with the entry's. */
    static Contestant termSets(List<List<String>> questions) {
        var sets = questions.stream().map(Set::copyOf).toList();
        return entry -> {
            var words = new HashSet<>(entry);
            int found = 0;
            for (var set : sets) {
                int common = 0;
                for (var word : set) {
                    common += words.contains(word) ? 1 : 0;
                }
                found += common >= IN_COMMON ? 1 : 0;
            }
            return found;
        };
    }

    /** Merges the sorted numbers of the words of every question with the entry's. */
    static Contestant sortedIds(List<List<String>> questions) {
        var numbers = new HashMap<String, Integer>();
        var ids = questions.stream().map(words -> number(words, numbers)).toArray(int[][]::new);
        return entry -> {
            var words = known(entry, numbers);
            int found = 0;
            for (var id : ids) {
                found += common(id, words) >= IN_COMMON ? 1 : 0;
            }
            return found;
        };
    }

    private static int common(int[] one, int[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** Counts along the list of questions that each word has. */
    static Contestant inverted(List<List<String>> questions) {
        var numbers = new HashMap<String, Integer>();
        var ids = questions.stream().map(words -> number(words, numbers)).toArray(int[][]::new);
        var lists = lists(ids, numbers.size());
        var counts = new byte[questions.size()];
        return entry -> {
            Arrays.fill(counts, (byte) 0);
            int found = 0;
            for (int word : known(entry, numbers)) {
                for (int question : lists[word]) {
                    found += ++counts[question] == IN_COMMON ? 1 : 0;
                }
            }
            return found;
        };
    }

    private static int[][] lists(int[][] ids, int words) {
        var lists = new ArrayList<List<Integer>>();
        for (int i = 0; i < words; i++) {
            lists.add(new ArrayList<>());
        }
        for (int question = 0; question < ids.length; question++) {
            for (int word : ids[question]) {
                lists.get(word).add(question);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int[] number(List<String> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, unknown -> numbers.size()))
                .distinct()
                .sorted()
                .toArray();
    }

    private static int[] known(List<String> words, Map<String, Integer> numbers) {
        var known = new int[words.size()];
        int count = 0;
        for (var word : words) {
            var number = numbers.get(word);
            if (number != null) {
                known[count++] = number;
            }
        }
        return Arrays.stream(known, 0, count).sorted().distinct().toArray();
    }
}
