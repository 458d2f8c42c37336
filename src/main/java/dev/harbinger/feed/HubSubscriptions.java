package dev.harbinger.feed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The subscriptions to hubs that are kept. */
@ApplicationScoped
class HubSubscriptions implements PanacheRepositoryBase<HubSubscription, Long> {
    private static final int SKIP_LOCKED = -2;
    private final SecureRandom random = new SecureRandom();

    /** A feed names a hub; in the caller's transaction. */
    void offered(Long feed, HubLink link, Instant now) {
        var known = findByIdOptional(feed);
        if (known.isPresent()) {
            known.get().follow(link, now);
        } else {
            persist(new HubSubscription(feed, link, secret(), secret(), now));
        }
    }

    /** Those that are to be asked for or renewed, locked, without those that others lock. */
    List<HubSubscription> due(Instant now, int limit) {
        return find("nextTryAt <= ?1 order by nextTryAt", now)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
    }

    Optional<HubSubscription> of(String token) {
        return find("token", token).firstResultOptional();
    }

    private String secret() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
