package dev.harbinger.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * An inverted index of questions over the numbers of their terms, which tells the questions that an entry might answer.
 * A term weighs as much as it is rare among the questions; a question is a candidate when the terms that it shares with
 * the entry weigh at least what it needs. Its lightest terms are not posted but looked up where the others suffice:
 * nothing is lost by that, and the long lists of common terms are never walked.
 *
 * <p>Safe for several threads: any number read at a time. A change takes microseconds and now and then, after the number
 * of questions has grown by half, as long as weighing all of them.
 */
final class QuestionIndex {
    private static final int SMALL = 64;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Postings postings = new Postings();
    private final Map<Long, Integer> slotOf = new HashMap<>();
    /** The question of each slot; null where it was forgotten or replaced. */
    private final List<OpenQuestion> slots = new ArrayList<>();

    private final ConcurrentLinkedQueue<Tally> tallies = new ConcurrentLinkedQueue<>();
    private TermTable table = new TermTable();
    private int weighedAt = SMALL;

    /** Adds questions, each in the place of an older version of it. */
    void put(Collection<OpenQuestion> questions) {
        lock.writeLock().lock();
        try {
            questions.forEach(this::store);
            if (slotOf.size() > weighedAt * 3 / 2 || slots.size() > 2 * slotOf.size() + SMALL) {
                weighAll();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets a question; does nothing if it is not there. */
    void remove(long id) {
        lock.writeLock().lock();
        try {
            take(id);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Whether some question has a term. */
    boolean uses(String term) {
        return reading(() -> {
            int number = vocabulary.find(term);
            return number >= 0 && vocabulary.uses(number) > 0;
        });
    }

    /** The question of an id; null if it is not there. */
    OpenQuestion get(long id) {
        return reading(() -> {
            var slot = slotOf.get(id);
            return slot == null ? null : slots.get(slot);
        });
    }

    /** The ids of all questions. */
    Set<Long> ids() {
        return reading(() -> new HashSet<>(slotOf.keySet()));
    }

    int size() {
        return reading(slotOf::size);
    }

    /** The questions that an entry of these terms might answer, in no order. */
    List<OpenQuestion> candidates(Collection<String> terms) {
        return candidates(terms, question -> true, Integer.MAX_VALUE);
    }

    /** Of the questions that an entry of these terms might answer and that are wanted those that share most with it. */
    List<OpenQuestion> candidates(Collection<String> terms, Predicate<OpenQuestion> wanted, int most) {
        var free = tallies.poll();
        var tally = free == null ? new Tally() : free;
        try {
            return reading(() -> found(terms, tally, new BestQuestions(most, wanted)));
        } finally {
            tallies.add(tally);
        }
    }

    private <T> T reading(Supplier<T> look) {
        lock.readLock().lock();
        try {
            return look.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private List<OpenQuestion> found(Collection<String> terms, Tally tally, BestQuestions best) {
        tally.begin(vocabulary.size(), slots.size());
        var numbers = new int[terms.size()];
        int known = 0;
        for (var term : terms) {
            int number = vocabulary.find(term);
            if (number >= 0) {
                tally.note(number);
                numbers[known++] = number;
            }
        }
        for (int i = 0; i < known; i++) {
            walk(numbers[i], tally);
        }
        choose(tally, best);
        return best.all();
    }

    private void walk(int term, Tally tally) {
        var list = postings.of(term);
        int end = postings.length(term);
        for (int at = 0; at < end; at++) {
            tally.meet(Postings.slot(list[at]), Postings.part(list[at]));
        }
    }

    /** Looks closely only at what may still be one of the best. */
    private void choose(Tally tally, BestQuestions best) {
        var ranking = tally.ranking(table);
        for (int step = ranking.highest(); step >= 0 && Ranking.most(step) > best.bar(); step--) {
            for (int at = ranking.first(step); at != Ranking.NONE; at = ranking.next(at)) {
                int slot = ranking.slot(at);
                float shared = table.shared(slot, tally, best.bar());
                if (shared >= 0) {
                    best.add(slots.get(slot), shared);
                }
            }
        }
    }

    private void take(long id) {
        var slot = slotOf.remove(id);
        if (slot != null) {
            table.release(slot, vocabulary);
            slots.set(slot, null);
        }
    }

    private void store(OpenQuestion question) {
        take(question.id());
        int slot = table.add(question, vocabulary);
        slotOf.put(question.id(), slot);
        slots.add(question);
        place(slot);
    }

    private void place(int slot) {
        table.weigh(slot, vocabulary, Math.max(SMALL, slotOf.size()));
        table.post(slot, postings);
    }

    private void weighAll() {
        var packed = new TermTable();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.get(slot) != null) {
                slotOf.put(slots.get(slot).id(), packed.add(table, slot));
            }
        }
        table = packed;
        slots.removeIf(Objects::isNull);
        postings.clear();
        for (int slot = 0; slot < slots.size(); slot++) {
            place(slot);
        }
        weighedAt = Math.max(SMALL, slots.size());
    }
}
