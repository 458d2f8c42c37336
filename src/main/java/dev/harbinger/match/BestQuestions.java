package dev.harbinger.match;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** The wanted questions that share most with an entry, at most so many. For one thread. */
final class BestQuestions {
    private record Found(OpenQuestion question, float shared) {}

    private final int most;
    private final Predicate<OpenQuestion> wanted;
    /** The one that shares least comes first. */
    private final PriorityQueue<Found> best = new PriorityQueue<>(Comparator.comparingDouble(Found::shared));

    BestQuestions(int most, Predicate<OpenQuestion> wanted) {
        this.most = most;
        this.wanted = wanted;
    }

    /** What shares less than that is not taken. */
    float bar() {
        return best.size() < most ? 0 : best.element().shared();
    }

    /** Takes a question that shares so much with the entry, if it is wanted and one of the best so far. */
    void add(OpenQuestion question, float shared) {
        if (shared > bar() && wanted.test(question)) {
            if (best.size() == most) {
                best.remove();
            }
            best.add(new Found(question, shared));
        }
    }

    /** In no order. */
    List<OpenQuestion> all() {
        return best.stream().map(Found::question).toList();
    }
}
