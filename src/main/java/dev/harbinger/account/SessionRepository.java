package dev.harbinger.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The sessions of browsers; finds only those that still hold. */
@ApplicationScoped
class SessionRepository implements PanacheRepository<UserSession> {
    private static final Duration TIME_FOR_A_CODE = Duration.ofMinutes(10);
    private static final String HOLDS = "seenAt > ?2 and startedAt > ?3 and user.disabledAt is null";

    private final SessionConfig config;
    private final InstantSource clock;

    SessionRepository(SessionConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The session of a cookie's secret that proves who somebody is. */
    Optional<UserSession> proven(Secret secret) {
        return holding(secret).filter(session -> !session.wantsCode());
    }

    /** The session of somebody whose password was right, and who is asked for a code now. */
    Optional<UserSession> halfProven(Secret secret) {
        return holding(secret)
                .filter(UserSession::wantsCode)
                .filter(session -> session.startedAt().plus(TIME_FOR_A_CODE).isAfter(clock.instant()));
    }

    private Optional<UserSession> holding(Secret secret) {
        return find("tokenHash = ?1 and " + HOLDS, secret.hash(), idleSince(), startedSince())
                .firstResultOptional();
    }

    /** Where somebody is signed in, the latest first. */
    List<UserSession> of(User user) {
        return list(
                "user = ?1 and " + HOLDS + " and wantsCode = false order by seenAt desc, id desc",
                user,
                idleSince(),
                startedSince());
    }

    /** Ends every session of a user. */
    void end(User user) {
        delete("user", user);
    }

    /** Ends the session of a secret, if there is one. */
    void end(Secret secret) {
        delete("tokenHash", secret.hash());
    }

    /** Forgets what does not hold any more. */
    void sweep() {
        delete("seenAt <= ?1 or startedAt <= ?2", idleSince(), startedSince());
    }

    private Instant idleSince() {
        return clock.instant().minus(config.idle());
    }

    private Instant startedSince() {
        return clock.instant().minus(config.lifetime());
    }
}
