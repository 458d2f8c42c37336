package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BestQuestionsTest {
    private final Map<Long, Float> shares = new LinkedHashMap<>();

    private void add(long id, float shared) {
        shares.put(id, shared);
    }

    private List<Long> best(int most, long... unwanted) {
        var best = new BestQuestions(most, question -> Arrays.stream(unwanted).noneMatch(id -> id == question.id()));
        shares.forEach((id, shared) -> best.add(
                new OpenQuestion(id, 0, "Will it?", SignalType.OTHER, List.of(), Instant.EPOCH, null), shared));
        return best.all().stream().map(OpenQuestion::id).toList();
    }

    @Test
    void thoseThatShareMostAreBest() {
        for (int i = 1; i <= 200; i++) {
            add(i, i);
        }

        assertThat(best(2)).containsExactlyInAnyOrder(199L, 200L);
    }

    @Test
    void whatIsNotWantedMakesRoomForTheNext() {
        for (int i = 1; i <= 5; i++) {
            add(i, i);
        }

        assertThat(best(2, 5, 3)).containsExactlyInAnyOrder(4L, 2L);
    }

    @Test
    void ofThoseThatShareTheSameNoMoreComeThanAreAskedFor() {
        add(1, 7);
        add(2, 3);
        add(3, 3);
        add(4, 3);

        assertThat(best(2)).hasSize(2).contains(1L);
    }

    @Test
    void fewerThanAreAskedForAllCome() {
        add(1, 7);
        add(2, 3);

        assertThat(best(56)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(best(56, 1, 2)).isEmpty();
    }
}
