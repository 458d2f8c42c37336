package dev.harbinger.text;

import java.util.List;

/**
 * A place in a text that names what somebody does.
 *
 * @param from index of its first token; {@code to} is just behind its last
 * @param acts the acts of {@code acts.txt} that the words may stand for
 */
public record ActWord(int from, int to, List<String> acts) {
    public ActWord {
        acts = List.copyOf(acts);
    }
}
