package dev.harbinger.match;

import dev.harbinger.common.Contention;
import dev.harbinger.feed.EntryRepository;
import dev.harbinger.feed.EntryWords;
import dev.harbinger.question.MatchedQuestion;
import dev.harbinger.question.MatchedQuestions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Judges the stored entries against questions that are new or reworded. The archive is read in pages, each in a short
 * transaction of its own, and judged outside of any; a question is done when the last page is, so a kill loses nothing.
 */
@ApplicationScoped
class LookBack {
    private static final Logger LOG = Logger.getLogger(LookBack.class);
    private static final int QUESTIONS = 2000;
    private static final int PAGE = 2000;

    private final MatchedQuestions questions;
    private final EntryRepository entries;
    private final Judging judging;
    private final Flagging flagging;
    private final MatchConfig config;
    private final InstantSource clock;

    LookBack(
            MatchedQuestions questions,
            EntryRepository entries,
            Judging judging,
            Flagging flagging,
            MatchConfig config,
            InstantSource clock) {
        this.questions = questions;
        this.entries = entries;
        this.judging = judging;
        this.flagging = flagging;
        this.config = config;
        this.clock = clock;
    }

    /** Judges the archive against one batch of questions; how many there were. Never call it inside a transaction. */
    int judgeNewQuestions() {
        var unmatched = QuarkusTransaction.requiringNew()
                .call(() -> questions.unmatched(QUESTIONS).stream()
                        .map(MatchedQuestion::of)
                        .map(OpenQuestion::of)
                        .toList());
        if (!unmatched.isEmpty()) {
            var begun = clock.instant();
            int read = judge(unmatched);
            Contention.settle(() -> done(unmatched));
            LOG.debugf(
                    "%d questions met %d entries in %s",
                    unmatched.size(), read, Duration.between(begun, clock.instant()));
        }
        return unmatched.size();
    }

    private int judge(List<OpenQuestion> unmatched) {
        var index = new QuestionIndex();
        index.put(unmatched);
        var since = since(unmatched);
        int read = 0;
        for (var page = page(since, 0);
                !page.isEmpty();
                page = page(since, page.get(page.size() - 1).id())) {
            var hits = page.parallelStream()
                    .flatMap(entry -> judging.hits(entry, index).stream())
                    .toList();
            Contention.settle(() -> kept(hits));
            read += page.size();
        }
        return read;
    }

    private Instant since(List<OpenQuestion> unmatched) {
        var horizon = clock.instant().minus(Duration.ofDays(config.lookBackDays()));
        var asked = unmatched.stream().map(OpenQuestion::askedAt).min(Comparator.naturalOrder());
        return asked.filter(horizon::isBefore).orElse(horizon);
    }

    private List<EntryWords> page(Instant since, long behind) {
        return QuarkusTransaction.requiringNew().call(() -> entries.publishedSince(since, behind, PAGE));
    }

    private boolean kept(List<Hit> hits) {
        flagging.keep(hits);
        return true;
    }

    /** A question that was changed meanwhile still wants to meet the archive. */
    private boolean done(List<OpenQuestion> judged) {
        judged.forEach(question -> questions.met(question.id(), question.version()));
        return true;
    }
}
