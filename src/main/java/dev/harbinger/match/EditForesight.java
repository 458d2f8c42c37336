package dev.harbinger.match;

import dev.harbinger.feed.EntryRepository;
import dev.harbinger.feed.EntryWords;
import dev.harbinger.question.Rewording;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what a question in other words would have flagged of the archive, beside what it flags as it stands. */
@ApplicationScoped
class EditForesight {
    private static final int MOST = 20_000;

    private final EntryRepository entries;
    private final Judging judging;
    private final MatchConfig config;
    private final InstantSource clock;

    EditForesight(EntryRepository entries, Judging judging, MatchConfig config, InstantSource clock) {
        this.entries = entries;
        this.judging = judging;
        this.config = config;
        this.clock = clock;
    }

    /** An entry that is flagged before the change or after it; both are likelihoods, 0 to 1. */
    record Moved(String title, Instant publishedAt, double before, double after, Leaning leaning, Reason reason) {}

    /**
     * What would become of the flags, in each list the likeliest first.
     *
     * @param read how many entries were looked at, the newest of the days that new questions look back
     */
    record Outlook(int read, int days, List<Moved> gained, List<Moved> kept, List<Moved> lost) {}

    /** Judges and stores nothing; never call it inside a transaction. */
    Outlook of(OpenQuestion now, Rewording changed) {
        judging.follow();
        var then = now.in(changed);
        var index = new QuestionIndex();
        index.put(List.of(now, then));
        var wordings = new LinkedHashMap<OpenQuestion, QuestionSense>();
        wordings.put(now, now.sense());
        wordings.put(then, then.sense());
        var archive = archive(now.askedAt());
        var moved = archive.parallelStream()
                .map(entry -> moved(entry, index, wordings, then.id()))
                .filter(one -> isFlagged(one.before()) || isFlagged(one.after()))
                .sorted(Comparator.comparingDouble((Moved one) -> Math.max(one.before(), one.after()))
                        .reversed())
                .toList();
        return outlook(archive.size(), moved);
    }

    private List<EntryWords> archive(Instant askedAt) {
        var horizon = clock.instant().minus(Duration.ofDays(config.lookBackDays()));
        var since = askedAt.isAfter(horizon) ? askedAt : horizon;
        return QuarkusTransaction.requiringNew().call(() -> entries.newestSince(since, MOST));
    }

    private Moved moved(EntryWords entry, QuestionIndex index, Map<OpenQuestion, QuestionSense> wordings, long then) {
        double before = 0;
        double after = 0;
        var leaning = Leaning.UNCLEAR;
        Reason reason = null;
        for (var hit : judging.hits(entry, index, wordings)) {
            before = hit.questionId() == then ? before : hit.likelihood();
            after = hit.questionId() == then ? hit.likelihood() : after;
            leaning = hit.leaning();
            reason = hit.reasons().isEmpty() ? null : hit.reasons().get(0);
        }
        return new Moved(entry.title(), entry.publishedAt(), before, after, leaning, reason);
    }

    private boolean isFlagged(double likelihood) {
        return likelihood >= config.threshold();
    }

    private Outlook outlook(int read, List<Moved> moved) {
        var gained = new ArrayList<Moved>();
        var kept = new ArrayList<Moved>();
        var lost = new ArrayList<Moved>();
        for (var one : moved) {
            (!isFlagged(one.before()) ? gained : isFlagged(one.after()) ? kept : lost).add(one);
        }
        return new Outlook(read, config.lookBackDays(), gained, kept, lost);
    }
}
