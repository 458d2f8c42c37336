package dev.harbinger.digest;

import dev.harbinger.common.Listing;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.SortKey;
import dev.harbinger.common.mail.EmailAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The subscribers that are kept. */
@ApplicationScoped
class SubscriberRepository implements PanacheRepository<Subscriber> {
    private static final String UNSERVED =
            " and not exists (select 1 from Letter l where l.subscriber = s and l.period = :period%s)";

    Optional<Subscriber> at(EmailAddress address) {
        return find("emailHash", Subscriber.hash(address)).firstResultOptional();
    }

    /** The schedules by which somebody hears; far fewer than subscribers. */
    List<Schedule> schedules(Cadence cadence) {
        return getEntityManager()
                .createQuery(
                        "select distinct s.sendAt, s.weekday, s.timeZone from Subscriber s where s.status = :status and s.cadence = :cadence",
                        Object[].class)
                .setParameter("status", SubscriberStatus.CONFIRMED)
                .setParameter("cadence", cadence)
                .getResultStream()
                .map(row -> new Schedule(cadence, (LocalTime) row[0], (DayOfWeek) row[1], ZoneId.of((String) row[2])))
                .toList();
    }

    /**
     * Confirmed subscribers of a schedule who had no digest of a period yet.
     *
     * @param before only those confirmed by then
     * @param again whether one that was left out for want of news is made up for
     */
    List<Long> unserved(Schedule schedule, String period, Instant before, boolean again) {
        return getEntityManager()
                .createQuery(
                        "select s.id from Subscriber s where s.status = :status and s.cadence = :cadence"
                                + " and s.sendAt = :at and s.weekday = :weekday and s.timeZone = :zone"
                                + " and s.confirmedAt <= :before"
                                + UNSERVED.formatted(again ? " and l.status <> 'EMPTY'" : "") + " order by s.id",
                        Long.class)
                .setParameter("status", SubscriberStatus.CONFIRMED)
                .setParameter("cadence", schedule.cadence())
                .setParameter("at", schedule.at())
                .setParameter("weekday", schedule.weekday())
                .setParameter("zone", schedule.zone().getId())
                .setParameter("before", before)
                .setParameter("period", period)
                .getResultList();
    }

    /** Those who hear at once and got nothing since then. */
    List<Long> atOnce(Instant quietSince) {
        return getEntityManager()
                .createQuery(
                        "select s.id from Subscriber s where s.status = :status and s.cadence = :cadence and not exists"
                                + " (select 1 from Letter l where l.subscriber = s and l.kind = 'DIGEST' and l.createdAt > :since) order by s.id",
                        Long.class)
                .setParameter("status", SubscriberStatus.CONFIRMED)
                .setParameter("cadence", Cadence.INSTANT)
                .setParameter("since", quietSince)
                .getResultList();
    }

    /** From when news is new to any of them. */
    Optional<Instant> oldestNews(Cadence cadence) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(s.newSince) from Subscriber s where s.status = :status and s.cadence = :cadence",
                        Instant.class)
                .setParameter("status", SubscriberStatus.CONFIRMED)
                .setParameter("cadence", cadence)
                .getSingleResult());
    }

    Map<SubscriberStatus, Long> countByStatus() {
        var counts = new EnumMap<SubscriberStatus, Long>(SubscriberStatus.class);
        getEntityManager()
                .createQuery("select s.status, count(s) from Subscriber s group by s.status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((SubscriberStatus) row[0], (Long) row[1]));
        return counts;
    }

    Page<Subscriber> list(SubscriberStatus status, String words, PageRequest request) {
        return new Listing<>(getEntityManager(), Subscriber.class, "-createdAt")
                .sortableBy(SortKey.instant("createdAt", "e.createdAt"))
                .sortableBy(SortKey.text("email", "lower(e.email)"))
                .where("e.status = :status", "status", status)
                .containing("q", words, "e.email")
                .page(request);
    }
}
