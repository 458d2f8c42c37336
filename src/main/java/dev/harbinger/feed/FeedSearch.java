package dev.harbinger.feed;

import dev.harbinger.common.Figures;
import dev.harbinger.common.Listing;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds feeds by health, tag and words, and counts them. */
@ApplicationScoped
class FeedSearch {
    private static final String SLOW = "e.turn.polls.lastMillis >= " + FeedPolls.SLOW.toMillis();
    private static final String MOVED = "e.address.movedAt is not null and e.address.movedAt > :lately";

    /** Says in JPQL what {@link Feed#health} says in Java. */
    private static final String HEALTH = "case when e.status <> OK then cast(e.status as string) when " + SLOW
            + " then 'SLOW' when " + MOVED + " then 'MOVED' else 'OK' end";

    private final EntityManager rows;
    private final Figures figures;

    FeedSearch(EntityManager rows, Figures figures) {
        this.rows = rows;
        this.figures = figures;
    }

    /** One page of feeds, failing ones first, the longest failing at the top. */
    Page<Feed> page(FeedFilter filter, Instant now, PageRequest request) {
        var listing = new Listing<>(rows, Feed.class, "place")
                .sortableBy(SortKey.text("place", "e.place.place"))
                .fetching("join fetch e.turn")
                .containing("q", filter.q(), "coalesce(e.title, '')", "e.address.url", "coalesce(e.lastError, '')")
                .where(
                        "concat(',', lower(e.tags), ',') like :tag escape '!'",
                        "tag",
                        filter.tag() == null ? null : Listing.pattern("," + filter.tag() + ","));
        if (filter.health() != null) {
            having(filter.health(), now, listing);
        }
        if (filter.q() == null && filter.tag() == null) {
            listing.countedBy(() -> total(filter.health(), now));
        }
        return listing.rememberedBy(figures).page(request);
    }

    private static void having(FeedHealth health, Instant now, Listing<Feed> listing) {
        if (health != FeedHealth.OK && health != FeedHealth.SLOW && health != FeedHealth.MOVED) {
            listing.where("e.status = :status", "status", FeedStatus.valueOf(health.name()));
            return;
        }
        listing.where("e.status = OK").where(health == FeedHealth.SLOW ? SLOW : "not (" + SLOW + ")");
        if (health == FeedHealth.MOVED) {
            listing.where(MOVED, "lately", lately(now));
        } else if (health == FeedHealth.OK) {
            listing.where("e.address.movedAt is null or e.address.movedAt <= :lately", "lately", lately(now));
        }
    }

    private long total(FeedHealth health, Instant now) {
        var counts = byHealth(now);
        return health == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(health, 0L);
    }

    /** How many feeds do how well, the worst first; what there is none of is absent. */
    Map<FeedHealth, Long> byHealth(Instant now) {
        return figures.of("feeds by health", () -> counted(now));
    }

    private Map<FeedHealth, Long> counted(Instant now) {
        var counts = new EnumMap<FeedHealth, Long>(FeedHealth.class);
        rows.createQuery("select " + HEALTH + " as health, count(e) from Feed e group by health", Object[].class)
                .setParameter("lately", lately(now))
                .getResultList()
                .forEach(row -> counts.put(FeedHealth.valueOf((String) row[0]), (Long) row[1]));
        return counts;
    }

    /** All tags in use, in order. */
    List<String> tags() {
        return figures.of("tags of feeds", this::used);
    }

    private List<String> used() {
        var tags = new TreeSet<String>();
        rows.createQuery("select distinct f.tags from Feed f", String.class)
                .getResultList()
                .forEach(some -> tags.addAll(Arrays.asList(some.split(","))));
        tags.remove("");
        return List.copyOf(tags);
    }

    private static Instant lately(Instant now) {
        return now.minus(Duration.ofDays(7));
    }
}
