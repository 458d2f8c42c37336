package dev.harbinger.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Claims feeds from the database, so that each is polled by one node at a time. A claim is a lease that ends by itself if
 * the node dies, and a token that fences off whoever comes back too late.
 */
@ApplicationScoped
class FeedClaims {
    private static final Duration SPARE = Duration.ofMinutes(2);
    private static final int LOOK_AHEAD = 2;

    /** What was claimed, and whether more is due that has no room now. */
    record Taken(List<Claim> claims, boolean leftSome) {}

    private final FeedRepository feeds;
    private final FeedLeases leases;
    private final FeedConfig config;
    private final InstantSource clock;

    FeedClaims(FeedRepository feeds, FeedLeases leases, FeedConfig config, InstantSource clock) {
        this.feeds = feeds;
        this.leases = leases;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Claims what is due, the longest due first.
     *
     * @param most feeds whose last poll went well, and {@code mostFailing} of the others
     * @param busy hosts that have enough to do
     * @param room how many feeds more a host may get
     */
    Taken due(int most, int mostFailing, Collection<String> busy, ToIntFunction<String> room) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var choice = new DueChoice(most, mostFailing, room);
            var found = leases.due(false, busy, now, most * LOOK_AHEAD);
            found.forEach(choice::offer);
            if (found.size() == most * LOOK_AHEAD && !choice.isFull()) {
                leases.due(true, busy, now, most * LOOK_AHEAD).forEach(choice::offer);
            }
            var chosen = choice.chosen();
            var claims = chosen.isEmpty() ? List.<Claim>of() : leases.lease(chosen, now, now.plus(lease()));
            return new Taken(claims, found.size() > chosen.size() || !busy.isEmpty());
        });
    }

    /** Claims one feed whether it is due or not, also from somebody else; absent if there is no such feed. */
    Optional<Claim> now(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            return feeds.alone(id).map(feed -> {
                feed.lease(now.plus(lease()));
                return Claim.of(feed, now);
            });
        });
    }

    /** A crash in the middle of a poll must not make the next one come too early. */
    private Duration lease() {
        var whole = config.timeout().plus(SPARE);
        return whole.compareTo(config.minInterval()) > 0 ? whole : config.minInterval();
    }
}
