package dev.harbinger.match;

import dev.harbinger.question.MatchedQuestion;
import dev.harbinger.question.MatchedQuestions;
import dev.harbinger.question.QuestionStamp;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Has the open questions follow what anybody changes in the database, on this node or another. When it is first asked it
 * reads all of them, in pages by their key and each page in a short transaction; nothing is kept elsewhere.
 */
@ApplicationScoped
class Following {
    private static final Logger LOG = Logger.getLogger(Following.class);
    private static final int PAGE = 2000;
    private static final int STAMPS = 20_000;
    private static final int TOLD = 20_000;

    /** A change may become visible so much later than it was stamped, and the clocks of nodes may differ by as much. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /** How often all is compared, because a question that was deleted leaves no trace. */
    private static final Duration COMPARED = Duration.ofMinutes(5);

    private final MatchedQuestions questions;
    private final OpenQuestions open;
    private final InstantSource clock;
    private final ReentrantLock following = new ReentrantLock();
    private Instant followedTo = Instant.EPOCH;
    private Instant comparedAt = Instant.MIN;
    private volatile boolean complete;

    Following(MatchedQuestions questions, OpenQuestions open, InstantSource clock) {
        this.questions = questions;
        this.open = open;
        this.clock = clock;
    }

    /** Whether all questions have been read since the start. */
    boolean isComplete() {
        return complete;
    }

    /** Takes over what changed until now; whoever asks before all is read waits for it. Never call it in a transaction. */
    void follow() {
        following.lock();
        try {
            var now = clock.instant();
            if (!complete) {
                readAll(now);
            } else if (comparedAt.plus(COMPARED).isBefore(now)) {
                compare(now);
            } else if (questions.isAnyChangedSince(followedTo)) {
                takeOver(QuarkusTransaction.requiringNew().call(() -> questions.changedSince(followedTo)));
            }
            followedTo = now.minus(LATE);
        } finally {
            following.unlock();
        }
    }

    /** Forgets those of some questions that were deleted; never call it inside a transaction. */
    void forgetDeleted(Collection<Long> ids) {
        var existing = QuarkusTransaction.requiringNew().call(() -> questions.existing(ids));
        ids.stream().filter(id -> !existing.contains(id)).forEach(open::remove);
    }

    private void readAll(Instant begun) {
        long behind = Long.MIN_VALUE;
        for (var page = page(behind); !page.isEmpty(); page = page(behind)) {
            open.put(page.stream().map(OpenQuestion::of).toList());
            behind = page.get(page.size() - 1).id();
            if (open.size() / TOLD != (open.size() - page.size()) / TOLD) {
                LOG.infof("%d questions have been read so far", open.size());
            }
        }
        complete = true;
        comparedAt = begun;
        LOG.infof(
                "%d questions take entries; they were read in %d ms",
                open.size(), Duration.between(begun, clock.instant()).toMillis());
    }

    private List<MatchedQuestion> page(long behind) {
        return QuarkusTransaction.requiringNew().call(() -> questions.behind(behind, PAGE));
    }

    private void compare(Instant now) {
        var gone = new HashSet<>(open.ids());
        var page = stamps(Long.MIN_VALUE);
        while (!page.isEmpty()) {
            page.forEach(stamp -> gone.remove(stamp.id()));
            takeOver(page);
            page = stamps(page.get(page.size() - 1).id());
        }
        gone.forEach(open::remove);
        comparedAt = now;
    }

    private List<QuestionStamp> stamps(long behind) {
        return QuarkusTransaction.requiringNew().call(() -> questions.stampsBehind(behind, STAMPS));
    }

    private void takeOver(List<QuestionStamp> stamps) {
        stamps.stream()
                .filter(stamp -> !stamp.isMatched())
                .map(QuestionStamp::id)
                .forEach(open::remove);
        var other = stamps.stream()
                .filter(stamp -> stamp.isMatched() && !open.knows(stamp))
                .map(QuestionStamp::id)
                .toList();
        for (int from = 0; from < other.size(); from += PAGE) {
            var ids = other.subList(from, Math.min(other.size(), from + PAGE));
            var read = QuarkusTransaction.requiringNew().call(() -> questions.among(ids));
            open.put(read.stream().map(OpenQuestion::of).toList());
        }
    }
}
