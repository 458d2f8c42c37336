package dev.harbinger.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** The links by which passwords are chosen. */
@ApplicationScoped
class PasswordLinkRepository implements PanacheRepository<PasswordLink> {
    private static final String HOLDS = "tokenHash = ?1 and expiresAt > ?2 and user.disabledAt is null";

    /** The link of a secret, if it was not used yet. */
    Optional<PasswordLink> holding(Secret secret, Instant now) {
        return find(HOLDS, secret.hash(), now).firstResultOptional();
    }

    /** The same, kept from others until the transaction ends, so that it is used once. */
    Optional<PasswordLink> alone(Secret secret, Instant now) {
        return find("tokenHash", secret.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(link -> link.expiresAt().isAfter(now) && !link.user().isDisabled());
    }

    void voidAllOf(User user) {
        delete("user", user);
    }
}
