package dev.harbinger.match;

import dev.harbinger.common.Contention;
import dev.harbinger.text.SentenceEmbedding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Where the open questions lie. What the table has is taken from there; the rest is read by one thread in the background,
 * a few at a time and what came last first, so that a new question need not wait for a hundred thousand. Nothing happens
 * where meanings are not read. Safe for several threads.
 */
@ApplicationScoped
class QuestionVectors {
    private static final Logger LOG = Logger.getLogger(QuestionVectors.class);
    private static final int PAGE = 1000;
    private static final int BATCH = 16;
    private static final int TOLD = 5000;

    private final QuestionVectorRepository kept;
    private final Meaning meaning;
    private final NearestQuestions placed = new NearestQuestions(SentenceEmbedding.DIMENSIONS);
    private final Map<Long, OpenQuestion> wanted = new ConcurrentHashMap<>();
    private final Map<Long, OpenQuestion> missing = new HashMap<>();
    private final ArrayDeque<Long> order = new ArrayDeque<>();
    private volatile int left;

    QuestionVectors(QuestionVectorRepository kept, Meaning meaning) {
        this.kept = kept;
        this.meaning = meaning;
    }

    /** Has some questions placed, or placed anew. */
    void want(Collection<OpenQuestion> questions) {
        if (meaning.isWanted()) {
            questions.forEach(question -> wanted.put(question.id(), question));
        }
    }

    void forget(long id) {
        wanted.remove(id);
        placed.remove(id);
    }

    /** Forgets all but these. */
    void keepOnly(Set<Long> ids) {
        placed.ids().stream().filter(id -> !ids.contains(id)).forEach(this::forget);
    }

    /** The questions nearest to an entry, by its beginning. */
    List<NearestQuestions.Near> nearest(EntryMeaning entry, int most, double least) {
        return placed.size() == 0 ? List.of() : placed.nearest(entry.beginning(), most, least);
    }

    /** How many questions have their place. */
    int size() {
        return placed.size();
    }

    /** How many questions wait to be read. */
    int left() {
        return left + wanted.size();
    }

    /** Places what is wanted, until nothing is; one thread at a time, and never inside a transaction. */
    synchronized void settle() {
        if (!wanted.isEmpty() && !meaning.isRead()) {
            wanted.clear();
        }
        while (!wanted.isEmpty() || !missing.isEmpty()) {
            while (!wanted.isEmpty()) {
                takeFromTable();
            }
            readSome();
        }
    }

    private void takeFromTable() {
        var page = new LinkedHashMap<Long, OpenQuestion>();
        for (var each = wanted.keySet().iterator(); each.hasNext() && page.size() < PAGE; ) {
            var id = each.next();
            var question = wanted.remove(id);
            if (question != null) {
                page.put(id, question);
            }
        }
        missing.keySet().removeAll(page.keySet());
        wantingOnFailure(page, () -> {
            place(page);
            miss(page);
        });
    }

    private void wantingOnFailure(Map<Long, OpenQuestion> some, Runnable work) {
        var all = Map.copyOf(some);
        try {
            work.run();
        } catch (RuntimeException e) {
            all.forEach(wanted::putIfAbsent);
            throw e;
        }
    }

    /** In no order, so that several nodes seldom read the same. */
    private void miss(Map<Long, OpenQuestion> unread) {
        var ids = new ArrayList<>(unread.keySet());
        Collections.shuffle(ids);
        ids.forEach(order::push);
        missing.putAll(unread);
        left = missing.size();
    }

    /** Places those that the table has, and takes them away from the rest. */
    private void place(Map<Long, OpenQuestion> some) {
        var known = QuarkusTransaction.requiringNew().call(() -> kept.of(some));
        known.forEach(placed::put);
        some.keySet().removeAll(known.keySet());
    }

    private void readSome() {
        var some = new LinkedHashMap<Long, OpenQuestion>();
        while (some.size() < BATCH && !order.isEmpty()) {
            var id = order.pop();
            var question = missing.remove(id);
            if (question != null) {
                some.put(id, question);
            }
        }
        left = missing.size();
        wantingOnFailure(some, () -> {
            place(some);
            read(some);
        });
    }

    private void read(Map<Long, OpenQuestion> some) {
        var read = new HashMap<Long, byte[]>();
        some.forEach((id, question) -> read.put(id, RoundedVectors.round(SentenceEmbedding.of(question.fact()))));
        read.forEach(placed::put);
        Contention.settle(() -> kept(some, read));
        tell(read.size());
    }

    private boolean kept(Map<Long, OpenQuestion> some, Map<Long, byte[]> read) {
        kept.keep(some.values(), read);
        return true;
    }

    private void tell(int read) {
        if (left / TOLD != (left + read) / TOLD) {
            LOG.infof("%d questions have been placed by their meaning, %d wait", placed.size(), left);
        }
    }
}
