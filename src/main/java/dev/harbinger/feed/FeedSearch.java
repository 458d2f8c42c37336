package dev.harbinger.feed;

import dev.harbinger.common.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds feeds by health, tag and words, and counts them. */
@ApplicationScoped
class FeedSearch {
    private static final String WORST_FIRST =
            " order by case f.status when FAILING then 0 when GONE then 1 when PAUSED then 3 else 2 end, f.failingSince, lower(coalesce(f.title, f.url)), f.id";

    private final EntityManager rows;

    FeedSearch(EntityManager rows) {
        this.rows = rows;
    }

    /** One page of feeds, failing ones first, the longest failing at the top. */
    List<Feed> page(FeedFilter filter, Instant now, int from, int size) {
        return query("select f", filter, now, WORST_FIRST, Feed.class)
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
    }

    long count(FeedFilter filter, Instant now) {
        return query("select count(f)", filter, now, "", Long.class).getSingleResult();
    }

    /** How many feeds do how well, the worst first; what there is none of is absent. */
    Map<FeedHealth, Long> byHealth(Instant now) {
        var counts = new EnumMap<FeedHealth, Long>(FeedHealth.class);
        for (var health : FeedHealth.values()) {
            long feeds = count(new FeedFilter(null, null, health), now);
            if (feeds > 0) {
                counts.put(health, feeds);
            }
        }
        return counts;
    }

    /** All tags in use, in order. */
    List<String> tags() {
        var tags = new TreeSet<String>();
        rows.createQuery("select distinct f.tags from Feed f", String.class)
                .getResultList()
                .forEach(some -> tags.addAll(Arrays.asList(some.split(","))));
        tags.remove("");
        return List.copyOf(tags);
    }

    private <T> TypedQuery<T> query(String select, FeedFilter filter, Instant now, String order, Class<T> type) {
        var parameters = new LinkedHashMap<String, Object>();
        var where = new StringBuilder("true = true");
        if (filter.q() != null) {
            where.append(
                    " and (lower(coalesce(f.title, '')) like :q escape '!' or lower(f.url) like :q escape '!' or lower(coalesce(f.lastError, '')) like :q escape '!')");
            parameters.put("q", Listing.pattern(filter.q()));
        }
        if (filter.tag() != null) {
            where.append(" and concat(',', lower(f.tags), ',') like :tag escape '!'");
            parameters.put("tag", Listing.pattern("," + filter.tag() + ","));
        }
        if (filter.health() != null) {
            where.append(" and ").append(condition(filter.health(), now, parameters));
        }
        var query = rows.createQuery(select + " from Feed f where " + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** Says in JPQL what {@link Feed#health} says in Java. */
    private static String condition(FeedHealth health, Instant now, Map<String, Object> parameters) {
        var isSlow = "f.lastMillis >= " + Feed.SLOW.toMillis();
        var isMoved = "f.movedAt is not null and f.movedAt > :lately";
        switch (health) {
            case SLOW:
                return "f.status = OK and " + isSlow;
            case MOVED:
                parameters.put("lately", lately(now));
                return "f.status = OK and not (" + isSlow + ") and " + isMoved;
            case OK:
                parameters.put("lately", lately(now));
                return "f.status = OK and not (" + isSlow + ") and not (" + isMoved + ")";
            default:
                return "f.status = " + health;
        }
    }

    private static Instant lately(Instant now) {
        return now.minus(Duration.ofDays(7));
    }
}
