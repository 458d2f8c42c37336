package dev.harbinger.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares passages by their words, markup left out. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");

    private Words() {}

    static List<String> of(String text) {
        var plain = LINK.matcher(
                        (text == null ? "" : text).replaceAll("<[^<>]*>", " ").replaceAll("&nbsp;|&amp;", " "))
                .replaceAll("$1");
        var matcher = WORD.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\u2019\u2018'`]", ""));
        var words = new ArrayList<String>();
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** The F1 of two bags of words, 0 to 1. */
    static double alike(Collection<String> one, Collection<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Map<String, Integer> left = new HashMap<>();
        one.forEach(word -> left.merge(word, 1, Integer::sum));
        int common = 0;
        for (var word : other) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (one.size() + other.size());
    }

    /** Whether two names may mean the same body. */
    static boolean sameName(String one, String other) {
        var a = new HashSet<>(of(one));
        var b = new HashSet<>(of(other));
        a.remove("the");
        b.remove("the");
        return !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a) || alike(a, b) >= 0.5);
    }
}
