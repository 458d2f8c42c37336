package dev.harbinger.digest;

import dev.harbinger.common.Contention;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the digests that are due: a row per subscriber and period, with its content, or with the note that there was
 * nothing. It sends nothing. Two that do it at once make each row once: the database knows subscriber and period as a key.
 */
@ApplicationScoped
class Digests {
    /** Few enough that a transaction stays far below its time limit, also on a machine that is taken by others. */
    private static final int BATCH = 100;

    private final SubscriberRepository subscribers;
    private final LetterRepository letters;
    private final Issues issues;
    private final Quiet quiet;
    private final InstantSource clock;

    Digests(
            SubscriberRepository subscribers,
            LetterRepository letters,
            Issues issues,
            Quiet quiet,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.letters = letters;
        this.issues = issues;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** Makes what is due by the clock. */
    Made makeDue() {
        return makeDue(Cadence.DAILY).plus(makeDue(Cadence.WEEKLY)).plus(makeAtOnce());
    }

    private Made makeDue(Cadence cadence) {
        var now = clock.instant();
        var waiting = new ArrayList<Batch>();
        inTransaction(() -> {
            for (var schedule : subscribers.schedules(cadence)) {
                schedule.latestDue(now).ifPresent(day -> {
                    var period = day.toString();
                    var ids = subscribers.unserved(schedule, period, schedule.dueOn(day), false);
                    waiting.add(new Batch(ids, period, false));
                });
            }
        });
        return make(cadence, waiting);
    }

    /** Makes this period's digest for everybody of a cadence who had none, whatever the hour. */
    Made makeNow(Cadence cadence) {
        var now = clock.instant();
        var waiting = new ArrayList<Batch>();
        inTransaction(() -> {
            if (cadence == Cadence.INSTANT) {
                waiting.add(new Batch(subscribers.atOnce(now), null, true));
            }
            for (var schedule : cadence == Cadence.INSTANT ? List.<Schedule>of() : subscribers.schedules(cadence)) {
                var period = schedule.current(now).toString();
                waiting.add(new Batch(subscribers.unserved(schedule, period, now, true), period, true));
            }
        });
        return make(cadence, waiting);
    }

    private Made makeAtOnce() {
        var now = clock.instant();
        var waiting = new ArrayList<Batch>();
        inTransaction(() -> {
            var ids = subscribers.atOnce(now.minus(quiet.interval()));
            waiting.add(new Batch(ids, null, false));
        });
        return make(Cadence.INSTANT, waiting);
    }

    /**
     * Subscribers and the period that they are due for.
     *
     * @param period null for those that hear at once, whose period is the moment
     * @param byHand somebody wants it now: no quiet holds, and no row is kept for one that has nothing to hear
     */
    private record Batch(List<Long> ids, String period, boolean byHand) {
        Batch of(List<Long> some) {
            return new Batch(some, period, byHand);
        }
    }

    private Made make(Cadence cadence, List<Batch> waiting) {
        if (waiting.stream().allMatch(batch -> batch.ids().isEmpty())) {
            return Made.NONE;
        }
        var issue = issues.open(() -> subscribers.oldestNews(cadence).orElse(clock.instant()));
        var made = Made.NONE;
        for (var batch : waiting) {
            for (int from = 0; from < batch.ids().size(); from += BATCH) {
                var part = batch.ids().subList(from, Math.min(batch.ids().size(), from + BATCH));
                made = made.plus(Contention.settle(() -> make(batch.of(part), issue)));
            }
        }
        return made;
    }

    /** Asks for nothing that it writes itself, so all of it is written together at the end. */
    private Made make(Batch batch, Issue issue) {
        subscribers.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        var news = issue.news();
        var before = batch.period() == null ? Map.<Long, Letter>of() : madeBefore(batch);
        int digests = 0;
        int nothing = 0;
        for (var subscriber : subscribers.list("id in ?1", batch.ids())) {
            var shown = subscriber.isDesk() && batch.period() != null
                    ? issue.backdrop()
                    : issue.backdrop().forReaders();
            var known = subscriber.told();
            var told = news.told(subscriber.interests(), subscriber.newSince(), known)
                    .with(shown.keys(), known);
            var letter = before.get(subscriber.id());
            if (letter != null && letter.status() != LetterStatus.EMPTY || !mayGo(subscriber, batch, told, news)) {
                continue;
            }
            if (!told.isNothing()) {
                var row = letter == null ? row(subscriber, period(batch, news), news.until()) : letter;
                letters.persist(row.with(issues.edition(issue, told, shown, subscriber.language())));
                subscriber.heard(news.until(), told.keys());
                digests++;
            } else {
                if (batch.period() != null && !batch.byHand() && letter == null) {
                    letters.persist(
                            row(subscriber, batch.period(), news.until()).leftOut(news.until()));
                    subscriber.heard(news.until(), told.keys());
                }
                nothing++;
            }
        }
        return new Made(digests, nothing);
    }

    private Map<Long, Letter> madeBefore(Batch batch) {
        return letters.list("subscriber.id in ?1 and period = ?2", batch.ids(), batch.period()).stream()
                .collect(Collectors.toMap(letter -> letter.subscriber().id(), letter -> letter));
    }

    private boolean mayGo(Subscriber subscriber, Batch batch, Told told, News news) {
        return subscriber.status() == SubscriberStatus.CONFIRMED
                && (batch.byHand()
                        || subscriber.schedule().cadence() != Cadence.INSTANT
                        || told.changes().isEmpty()
                        || quiet.mayGo(subscriber.schedule().zone(), told.oldest(), news.until()));
    }

    private static String period(Batch batch, News news) {
        return batch.period() == null ? "at once " + news.until() : batch.period();
    }

    private static Letter row(Subscriber subscriber, String period, Instant now) {
        return new Letter(subscriber, LetterKind.DIGEST, period, now);
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
