package dev.harbinger.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** The wanted questions that share most with an entry, at most so many. For one thread. */
final class BestQuestions {
    private record Found(OpenQuestion question, float shared) {}

    private final int most;
    private final Predicate<OpenQuestion> wanted;
    private final List<Found> found = new ArrayList<>();
    /** When there are as many as may be: that which shares least comes first. */
    private PriorityQueue<Found> best;

    BestQuestions(int most, Predicate<OpenQuestion> wanted) {
        this.most = most;
        this.wanted = wanted;
    }

    /** What shares no more than that is not taken. */
    float bar() {
        return best == null ? 0 : best.element().shared();
    }

    /** Takes a question that shares so much with the entry, if it is wanted and one of the best so far. */
    void add(OpenQuestion question, float shared) {
        if (shared <= bar() || !wanted.test(question)) {
            return;
        }
        if (best != null) {
            best.remove();
            best.add(new Found(question, shared));
            return;
        }
        found.add(new Found(question, shared));
        if (found.size() == most) {
            best = new PriorityQueue<>(most, Comparator.comparingDouble(Found::shared));
            best.addAll(found);
        }
    }

    /** In no order. */
    List<OpenQuestion> all() {
        return (best == null ? found : best).stream().map(Found::question).toList();
    }
}
