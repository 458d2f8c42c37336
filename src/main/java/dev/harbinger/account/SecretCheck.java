package dev.harbinger.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Turns the secret of a session or token into the user as it is now: whoever revokes one, or disables the user, has done
 * so for the very next request. When one was last used is noted once a minute at most.
 */
@ApplicationScoped
class SecretCheck implements IdentityProvider<SecretRequest> {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final SessionRepository sessions;
    private final ApiTokenRepository tokens;
    private final InstantSource clock;

    SecretCheck(SessionRepository sessions, ApiTokenRepository tokens, InstantSource clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Class<SecretRequest> getRequestType() {
        return SecretRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SecretRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> QuarkusTransaction.requiringNew()
                .call(() -> holder(request))
                .orElseThrow(() -> new AuthenticationFailedException("The session or token does not hold.")));
    }

    private Optional<SecurityIdentity> holder(SecretRequest request) {
        return request.proof() == SecretRequest.Proof.SESSION
                ? sessions.proven(request.secret()).map(this::seen)
                : tokens.holding(request.secret(), clock.instant()).map(this::used);
    }

    private SecurityIdentity seen(UserSession session) {
        if (isLongAgo(session.seenAt())) {
            session.seen(clock.instant());
        }
        return Identities.of(session);
    }

    private SecurityIdentity used(ApiToken token) {
        if (isLongAgo(token.usedAt())) {
            token.used(clock.instant());
        }
        return Identities.of(token);
    }

    private boolean isLongAgo(Instant noted) {
        return noted == null || noted.plus(NOTED_EVERY).isBefore(clock.instant());
    }
}
