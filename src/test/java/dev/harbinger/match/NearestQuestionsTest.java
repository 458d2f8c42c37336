package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestQuestionsTest {
    private static final int DIMENSIONS = 384;

    private final Random random = new Random(5);
    private final NearestQuestions questions = new NearestQuestions(DIMENSIONS);

    private float[] vector() {
        var vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return unit(vector);
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(nearness(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) length;
        }
        return vector;
    }

    private float[] near(float[] other, double share) {
        var vector = vector();
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (share * other[i] + (1 - share) * vector[i]);
        }
        return unit(vector);
    }

    private static double nearness(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }

    private void put(long id, float[] vector) {
        questions.put(id, RoundedVectors.round(vector));
    }

    private List<Long> found(float[] vector, int most) {
        return questions.nearest(vector, most, 0.2).stream()
                .map(NearestQuestions.Near::id)
                .toList();
    }

    @Test
    void tellsTheNearestFirstAndHowNearTheyAre() {
        var entry = vector();
        var near = near(entry, 0.6);
        put(1, vector());
        put(2, near(entry, 0.45));
        put(3, near);

        var found = questions.nearest(entry, 5, 0.2);

        assertThat(found).extracting(NearestQuestions.Near::id).containsExactly(3L, 2L);
        assertThat(found.get(0).nearness()).isCloseTo(nearness(entry, near), within(0.01));
    }

    @Test
    void aQuestionThatMovesIsFoundWhereItLiesNow() {
        var before = vector();
        var after = vector();
        put(1, before);

        put(1, after);

        assertThat(found(before, 1)).isEmpty();
        assertThat(found(after, 1)).containsExactly(1L);
        assertThat(questions.size()).isEqualTo(1);
    }

    @Test
    void whatIsRemovedIsNotFoundAndTheOthersStillAre() {
        var vectors = new ArrayList<float[]>();
        for (int i = 0; i < 200; i++) {
            vectors.add(vector());
            put(i, vectors.get(i));
        }

        for (int i = 0; i < 200; i += 3) {
            questions.remove(i);
        }
        questions.remove(4711);

        for (int i = 0; i < 200; i++) {
            assertThat(found(vectors.get(i), 1).contains((long) i)).isEqualTo(i % 3 != 0);
        }
        assertThat(questions.ids()).hasSize(133).doesNotContain(0L, 3L, 198L);
    }

    @Test
    void nearlyAllOfTheTrueNearestAreFoundAmongThousands() {
        var stored = new ArrayList<float[]>();
        var entry = vector();
        for (int i = 0; i < 6 * NearestQuestions.MEASURED; i++) {
            stored.add(near(entry, 0.5 * random.nextDouble()));
            put(i, stored.get(i));
        }

        var right = IntStream.range(0, stored.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -nearness(entry, stored.get(i))))
                .limit(20)
                .map(Integer::longValue)
                .toList();
        var found = new HashSet<>(found(entry, 20));

        assertThat(right.stream().filter(found::contains).count()).isGreaterThanOrEqualTo(18);
    }

    @Test
    void anEmptyVectorIsNearNobody() {
        put(1, new float[DIMENSIONS]);

        assertThat(found(vector(), 1)).isEmpty();
    }
}
