package dev.harbinger.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MemoTest {
    private final List<String> asked = new ArrayList<>();
    private final Memo<String> memo = new Memo<>(2, word -> {
        asked.add(word);
        return word.toUpperCase(Locale.ROOT);
    });

    @Test
    void whatWasFoundOutIsNotAskedAgain() {
        assertThat(memo.of("one")).isEqualTo("ONE");
        assertThat(memo.of("one")).isEqualTo("ONE");

        assertThat(asked).containsExactly("one");
    }

    @Test
    void whenItIsFullItBeginsAnew() {
        List.of("one", "two", "three", "one").forEach(memo::of);

        assertThat(asked).containsExactly("one", "two", "three", "one");
        assertThat(memo.of("three")).isEqualTo("THREE");
        assertThat(asked).hasSize(4);
    }

    @Test
    void longWordsAreNotRemembered() {
        var longWord = "x".repeat(100);

        memo.of(longWord);
        memo.of(longWord);

        assertThat(asked).hasSize(2);
    }
}
