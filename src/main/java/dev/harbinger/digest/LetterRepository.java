package dev.harbinger.digest;

import dev.harbinger.common.Listing;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** The mails that were written, are on their way, or have arrived. */
@ApplicationScoped
class LetterRepository implements PanacheRepository<Letter> {
    private static final int SHOWN = 20;
    private static final List<LetterStatus> IN_HAND = List.of(LetterStatus.CLAIMED, LetterStatus.SENDING);

    /** Queues a mail about the subscription itself; one of a kind in an hour is enough, but each asking is one. */
    void add(Subscriber subscriber, LetterKind kind, Instant now) {
        var moment = kind == LetterKind.CONFIRM ? subscriber.askedAt() : now.truncatedTo(ChronoUnit.HOURS);
        var period = kind + " " + moment;
        if (find("subscriber = ?1 and period = ?2", subscriber, period).count() == 0) {
            persist(new Letter(subscriber, kind, period, now));
        }
    }

    Optional<Letter> of(Subscriber subscriber, String period) {
        return find("subscriber = ?1 and period = ?2", subscriber, period).firstResultOptional();
    }

    /** The last mails to a subscriber, newest first; those that were left out are not there. */
    List<Letter> latest(Subscriber subscriber) {
        return find("subscriber = ?1 and status <> 'EMPTY' order by createdAt desc, id desc", subscriber)
                .page(0, SHOWN)
                .list();
    }

    /**
     * Mails that may be tried now, oldest first, with all that is written from them; locked until the transaction ends,
     * those that others lock left out. Those that wait and those whose worker is silent are asked for apart, and each in
     * the order of the index, so that no claim reads or sorts all mails.
     */
    List<Letter> due(Instant now, int limit) {
        var due = new ArrayList<>(
                locked("status = ?1 and nextTryAt <= ?2 order by status, nextTryAt", limit, LetterStatus.PENDING, now));
        if (due.size() < limit) {
            due.addAll(locked(
                    "status in ?1 and leasedUntil < ?2 order by nextTryAt, id", limit - due.size(), IN_HAND, now));
        }
        list("from Letter l left join fetch l.subscriber left join fetch l.edition where l in ?1", due);
        return due;
    }

    private List<Letter> locked(String due, int limit, Object... values) {
        return find(due, values)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /** A mail whose newest claim is this one; locked until the transaction ends. */
    Optional<Letter> held(long id, int fence) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(letter -> letter.fence() == fence);
    }

    /** How many mails stand where since then; a status without one is absent. */
    Map<LetterStatus, Long> countByStatus(Instant since) {
        var counts = new EnumMap<LetterStatus, Long>(LetterStatus.class);
        getEntityManager()
                .createQuery(
                        "select l.status, count(l) from Letter l where l.createdAt >= :since group by l.status",
                        Object[].class)
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> counts.put((LetterStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Mails newest first, the ones that were left out only when asked for. */
    Page<Letter> list(LetterStatus status, PageRequest request) {
        return new Listing<>(getEntityManager(), Letter.class, "-createdAt")
                .sortableBy(SortKey.instant("createdAt", "e.createdAt"))
                .where(status == null ? "e.status <> 'EMPTY'" : "1 = 1")
                .where("e.status = :status", "status", status)
                .page(request);
    }
}
