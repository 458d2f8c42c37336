package dev.harbinger.feed;

import dev.harbinger.common.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Polls one feed at once, for somebody who waits for the answer. */
@ApplicationScoped
public class FeedPolling {
    private final FeedClaims claims;
    private final FeedFetching fetching;
    private final PollStore store;
    private final FeedMetrics metrics;

    FeedPolling(FeedClaims claims, FeedFetching fetching, PollStore store, FeedMetrics metrics) {
        this.claims = claims;
        this.fetching = fetching;
        this.store = store;
        this.metrics = metrics;
    }

    /**
     * Polls now and tells what happened; never call it inside a transaction.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such feed
     */
    public PollReport poll(long id) {
        var claim = claims.now(id).orElseThrow(() -> Problems.notFound("feed", id));
        var polled = fetching.poll(claim);
        var report = store.store(List.of(polled)).get(0);
        metrics.polled(polled, report);
        return report;
    }
}
