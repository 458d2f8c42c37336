package dev.harbinger.match;

import dev.harbinger.question.QuestionRepository;
import dev.harbinger.question.QuestionStamp;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * The questions that take entries, as the database has them: an index that follows what anybody changes, on this node or
 * another. It is derived from the table and builds itself when it is first asked. Safe for several threads.
 */
@ApplicationScoped
class OpenQuestions {
    private static final Logger LOG = Logger.getLogger(OpenQuestions.class);
    private static final int BATCH = 2000;

    /** A change may become visible so much later than it was stamped, and the clocks of nodes may differ by as much. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /** How often all is compared, because a question that was deleted leaves no trace. */
    private static final Duration COMPARED = Duration.ofMinutes(5);

    private final QuestionRepository questions;
    private final InstantSource clock;
    private final QuestionIndex index = new QuestionIndex();
    private final Senses senses = new Senses();
    private final ReentrantLock following = new ReentrantLock();
    private Instant followedTo = Instant.EPOCH;
    private Instant comparedAt = Instant.MIN;

    OpenQuestions(QuestionRepository questions, InstantSource clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /** The questions that an entry might answer, by the time it was published too. */
    List<OpenQuestion> candidates(Collection<String> terms, Instant publishedAt) {
        return index.candidates(terms).stream()
                .filter(question -> question.takes(publishedAt))
                .toList();
    }

    /** Forgets those of some questions that were deleted; never call it inside a transaction. */
    void forgetDeleted(Collection<Long> ids) {
        var existing = QuarkusTransaction.requiringNew().call(() -> questions.existing(ids));
        ids.stream().filter(id -> !existing.contains(id)).forEach(index::remove);
    }

    /** Whether a question takes entries, as far as is known here. */
    boolean has(long id) {
        return index.get(id) != null;
    }

    /** What a question asks; none if it takes no entries. */
    Optional<String> wording(long id) {
        return Optional.ofNullable(index.get(id)).map(OpenQuestion::question);
    }

    /** How the judge reads a question. */
    QuestionSense sense(OpenQuestion question) {
        return senses.of(question);
    }

    int size() {
        return index.size();
    }

    /** Takes over what changed in the table until now; never call it inside a transaction. */
    void follow() {
        following.lock();
        try {
            var now = clock.instant();
            if (comparedAt.equals(Instant.MIN) || comparedAt.plus(COMPARED).isBefore(now)) {
                compare(now);
            } else {
                takeOver(stamps(followedTo));
            }
            followedTo = now.minus(LATE);
        } finally {
            following.unlock();
        }
    }

    private List<QuestionStamp> stamps(Instant since) {
        return QuarkusTransaction.requiringNew().call(() -> questions.changedSince(since));
    }

    private void compare(Instant now) {
        var all = stamps(Instant.EPOCH);
        var kept = new HashSet<Long>();
        all.forEach(stamp -> kept.add(stamp.id()));
        index.ids().stream().filter(id -> !kept.contains(id)).forEach(index::remove);
        takeOver(all);
        if (comparedAt.equals(Instant.MIN)) {
            LOG.infof(
                    "%d questions take entries; they were read in %d ms",
                    index.size(), Duration.between(now, clock.instant()).toMillis());
        }
        comparedAt = now;
    }

    private void takeOver(List<QuestionStamp> stamps) {
        stamps.stream()
                .filter(stamp -> !stamp.isMatched())
                .map(QuestionStamp::id)
                .forEach(index::remove);
        var other = stamps.stream()
                .filter(stamp -> stamp.isMatched() && isOther(stamp))
                .map(QuestionStamp::id)
                .toList();
        for (int from = 0; from < other.size(); from += BATCH) {
            index.put(read(other.subList(from, Math.min(other.size(), from + BATCH))));
        }
    }

    private boolean isOther(QuestionStamp stamp) {
        var known = index.get(stamp.id());
        return known == null || known.version() != stamp.version();
    }

    private List<OpenQuestion> read(List<Long> ids) {
        return QuarkusTransaction.requiringNew()
                .call(() -> questions.matchedAmong(ids).stream()
                        .map(OpenQuestion::of)
                        .toList());
    }
}
