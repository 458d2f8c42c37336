package dev.harbinger.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The questions that one lookup found, each with what it shares with the entry. For one thread. */
final class FoundQuestions {
    private static final int ROOM = 64;

    private final List<OpenQuestion> questions = new ArrayList<>();
    private float[] shared = new float[ROOM];

    void add(OpenQuestion question, float share) {
        if (questions.size() == shared.length) {
            shared = Arrays.copyOf(shared, 2 * shared.length);
        }
        shared[questions.size()] = share;
        questions.add(question);
    }

    List<OpenQuestion> all() {
        return List.copyOf(questions);
    }

    /** Those that share most of the wanted ones, at most so many. */
    List<OpenQuestion> best(int most, Predicate<OpenQuestion> wanted) {
        var best = new ArrayList<OpenQuestion>(most);
        float below = Float.POSITIVE_INFINITY;
        while (best.size() < most && below > 0) {
            float least = least(most - best.size(), below);
            addBetween(least, below, wanted, best);
            below = least;
        }
        return best.size() <= most ? best : best.subList(0, most);
    }

    /** What so many of those share at least that share less than a bound; nothing if there are fewer. */
    private float least(int most, float below) {
        var sorted = new float[questions.size()];
        int size = 0;
        for (int i = 0; i < questions.size(); i++) {
            if (shared[i] < below) {
                sorted[size++] = shared[i];
            }
        }
        Arrays.sort(sorted, 0, size);
        return size <= most ? 0 : sorted[size - most];
    }

    /** Adds those that share more than the least first, so that only what shares just that may be one too many. */
    private void addBetween(float least, float below, Predicate<OpenQuestion> wanted, List<OpenQuestion> best) {
        var asGood = new ArrayList<OpenQuestion>();
        for (int i = 0; i < questions.size(); i++) {
            if (shared[i] >= least && shared[i] < below && wanted.test(questions.get(i))) {
                (shared[i] > least ? best : asGood).add(questions.get(i));
            }
        }
        best.addAll(asGood);
    }
}
