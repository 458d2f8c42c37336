package dev.harbinger.digest;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The mails that did not arrive. */
@ApplicationScoped
class BounceRepository implements PanacheRepository<Bounce> {
    private static final int SHOWN = 50;

    boolean isKnown(Letter letter, String status) {
        return count("letterId = ?1 and status = ?2", letter.id(), status) > 0;
    }

    /** How many hard ones a subscriber has since then, of different mails. */
    long hardSince(Subscriber subscriber, Instant then) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct b.letterId) from Bounce b where b.subscriber = :subscriber"
                                + " and b.hard = true and b.cameAt >= :then",
                        Long.class)
                .setParameter("subscriber", subscriber)
                .setParameter("then", then)
                .getSingleResult();
    }

    /** Newest first. */
    List<Bounce> of(Subscriber subscriber) {
        return find("subscriber = ?1 order by cameAt desc, id desc", subscriber)
                .page(0, SHOWN)
                .list();
    }
}
