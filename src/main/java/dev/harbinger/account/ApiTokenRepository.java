package dev.harbinger.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens of programs. */
@ApplicationScoped
class ApiTokenRepository implements PanacheRepository<ApiToken> {

    /** The token of a secret, if it holds and its user may sign in. */
    Optional<ApiToken> holding(Secret secret, Instant now) {
        return find(
                        "tokenHash = ?1 and (expiresAt is null or expiresAt > ?2) and user.disabledAt is null",
                        secret.hash(),
                        now)
                .firstResultOptional();
    }

    /** Somebody's tokens, the newest first. */
    List<ApiToken> of(User user) {
        return list("user = ?1 order by createdAt desc, id desc", user);
    }

    /** Somebody's token of this number. */
    Optional<ApiToken> of(User user, long id) {
        return find("user = ?1 and id = ?2", user, id).firstResultOptional();
    }
}
