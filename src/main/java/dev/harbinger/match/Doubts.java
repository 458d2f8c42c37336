package dev.harbinger.match;

import dev.harbinger.common.Contention;
import dev.harbinger.feed.EntryWords;
import dev.harbinger.question.MatchedQuestion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Asks for a second opinion on entries that are judged to lie near the threshold, once on each entry and question. An
 * opinion counts only with a quote that stands in the entry. Does nothing where nobody gives opinions.
 */
@ApplicationScoped
class Doubts {
    private static final int BATCH = 20;
    private static final Duration LATELY = Duration.ofDays(3);

    /** What an opinion adds to the log-odds or takes from them. */
    private static final double WEIGHT = 2;

    private final Instance<SecondOpinion> opinions;
    private final ScoredRepository scored;
    private final Judging judging;
    private final Flagging flagging;
    private final MatchConfig config;
    private final InstantSource clock;

    Doubts(
            Instance<SecondOpinion> opinions,
            ScoredRepository scored,
            Judging judging,
            Flagging flagging,
            MatchConfig config,
            InstantSource clock) {
        this.opinions = opinions;
        this.scored = scored;
        this.judging = judging;
        this.flagging = flagging;
        this.config = config;
        this.clock = clock;
    }

    private record Doubtful(OpenQuestion question, EntryWords entry) {}

    /** Asks about what is doubtful now; takes seconds for each, so never call it inside a transaction. */
    void settle() {
        if (opinions.isResolvable()) {
            QuarkusTransaction.requiringNew().call(this::doubtful).forEach(this::ask);
        }
    }

    private List<Doubtful> doubtful() {
        double low = config.threshold() - config.doubt();
        double high = config.threshold() + config.doubt();
        var doubtful = new ArrayList<Doubtful>();
        for (var one : scored.notAsked(low, high, clock.instant().minus(LATELY), BATCH)) {
            doubtful.add(new Doubtful(OpenQuestion.of(MatchedQuestion.of(one.question())), EntryWords.of(one.entry())));
        }
        return doubtful;
    }

    private void ask(Doubtful doubtful) {
        var entry = doubtful.entry();
        var opinion = opinions.get()
                .on(new SecondOpinion.Doubt(doubtful.question().question(), entry.title(), entry.text()))
                .filter(one -> Quoted.stands(one.quote(), entry.title() + "\n" + entry.text()));
        var hit = judging.hit(doubtful.question(), entry);
        Contention.settle(() -> keep(hit, opinion));
    }

    private boolean keep(Hit hit, Optional<SecondOpinion.Opinion> opinion) {
        scored.findByIdOptional(Scored.id(hit)).ifPresent(one -> one.asked(clock.instant()));
        opinion.ifPresent(one -> flagging.keep(List.of(swayed(hit, one))));
        return true;
    }

    /** A hit after an opinion on it. */
    static Hit swayed(Hit hit, SecondOpinion.Opinion opinion) {
        double weight = opinion.answers() ? WEIGHT : -WEIGHT;
        var saying = opinion.answers() ? Saying.MODEL_SAYS_YES : Saying.MODEL_SAYS_NO;
        var reasons = new ArrayList<>(hit.reasons());
        reasons.add(new Reason(Hit.OPINION, saying.with(opinion.quote()), weight));
        reasons.sort(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.weight()))
                .reversed());
        return new Hit(
                hit.questionId(),
                hit.entryId(),
                hit.judged(),
                LogOdds.add(hit.likelihood(), weight),
                opinion.answers() ? opinion.leaning() : hit.leaning(),
                reasons);
    }
}
