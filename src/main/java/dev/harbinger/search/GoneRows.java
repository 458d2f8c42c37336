package dev.harbinger.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Takes out of the index what is gone from the database. Rows leave no mark when they are deleted, so where the index has
 * more than the table each is looked up. A large table is counted every ten minutes and gone through once an hour at most.
 * For one thread.
 */
@ApplicationScoped
class GoneRows {
    private static final int PAGE = 1000;
    private static final int MANY = 50_000;
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration COUNTED = Duration.ofMinutes(10);
    private static final Duration GONE_THROUGH = Duration.ofHours(1);
    private static final Map<Kind, String> TABLES =
            Map.of(Kind.ENTRY, "Entry", Kind.QUESTION, "Question", Kind.BRIEF, "Brief");

    private final EntityManager entities;
    private final SearchIndex index;
    private final InstantSource clock;
    private final Map<Kind, Instant> next = new EnumMap<>(Kind.class);
    private Instant looked = Instant.EPOCH;

    GoneRows(EntityManager entities, SearchIndex index, InstantSource clock) {
        this.entities = entities;
        this.index = index;
        this.clock = clock;
    }

    /** Whether it is time to look again. */
    boolean isDue() {
        return !clock.instant().isBefore(looked.plus(EVERY));
    }

    /** How many were taken out; they are found until the index is published. */
    int drop() throws IOException {
        looked = clock.instant();
        int dropped = 0;
        for (var kind : Kind.values()) {
            int indexed = index.count(kind);
            if (indexed < MANY || !looked.isBefore(next.getOrDefault(kind, Instant.EPOCH))) {
                var isMore = indexed > rows(kind);
                next.put(kind, looked.plus(isMore ? GONE_THROUGH : COUNTED));
                dropped += isMore ? drop(kind) : 0;
            }
        }
        return dropped;
    }

    private long rows(Kind kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(e) from " + TABLES.get(kind) + " e", Long.class)
                        .getSingleResult());
    }

    private int drop(Kind kind) throws IOException {
        var gone = new ArrayList<Long>();
        index.eachOf(kind, PAGE, ids -> gone.addAll(without(kind, ids)));
        index.drop(kind, gone);
        return gone.size();
    }

    /** Those of some ids that have no row. */
    private List<Long> without(Kind kind, List<Long> ids) {
        var kept = new HashSet<>(QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select e.id from " + TABLES.get(kind) + " e where e.id in :ids", Long.class)
                        .setParameter("ids", ids)
                        .getResultList()));
        return ids.stream().filter(id -> !kept.contains(id)).toList();
    }
}
