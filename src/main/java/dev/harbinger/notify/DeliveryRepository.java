package dev.harbinger.notify;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** The messages to channels. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepository<Delivery> {
    /** Channels that a message waits for. */
    List<Long> channelsDue(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select distinct d.channel.id from Delivery d where d.status = :pending and d.nextTryAt <= :now"
                                + " and (d.leasedUntil is null or d.leasedUntil < :now)",
                        Long.class)
                .setParameter("pending", Delivery.Status.PENDING)
                .setParameter("now", now)
                .getResultList();
    }

    /** The oldest message of a channel that may be tried; locked until the transaction ends. */
    Optional<Delivery> next(long channel, Instant now) {
        return find(
                        "channel.id = ?1 and status = ?2 and nextTryAt <= ?3 and (leasedUntil is null or leasedUntil < ?3) order by nextTryAt, id",
                        channel,
                        Delivery.Status.PENDING,
                        now)
                .page(0, 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list()
                .stream()
                .findFirst();
    }

    /** A message whose newest claim is this one. */
    Optional<Delivery> held(long id, int fence) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(found -> found.fence() == fence);
    }

    List<Delivery> latest(Channel channel, int limit) {
        return find("channel = ?1 order by createdAt desc, id desc", channel)
                .page(0, limit)
                .list();
    }
}
