package dev.harbinger.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was found out about words, most of which come again and again. When it is full it begins anew; long words
 * are not remembered. Safe for several threads.
 *
 * @param <T> what is found out; not null
 */
public final class Memo<T> {
    private static final int LONGEST = 40;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final int most;
    private final Function<String, T> find;

    /** Remembers at most so many words; {@code find} tells the same of a word each time. */
    public Memo(int most, Function<String, T> find) {
        this.most = most;
        this.find = find;
    }

    /** What is found out about a word. */
    public T of(String word) {
        var remembered = known.get(word);
        if (remembered != null) {
            return remembered;
        }
        var found = find.apply(word);
        if (word.length() <= LONGEST) {
            if (known.size() >= most) {
                known.clear();
            }
            known.put(word, found);
        }
        return found;
    }
}
