package dev.harbinger.feed;

import dev.harbinger.common.Listing;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feeds that are kept. */
@ApplicationScoped
public class FeedRepository implements PanacheRepository<Feed> {
    /** Feeds that are due and leased to nobody, the longest due first; locked until the transaction ends. */
    List<Feed> due(Instant now, int limit) {
        return find(
                        "status <> ?1 and nextPollAt <= ?2 and (leasedUntil is null or leasedUntil < ?2) order by nextPollAt, id",
                        FeedStatus.GONE,
                        now)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A feed that nobody else changes until the transaction ends, so that two polls at once store one after the other. */
    Optional<Feed> alone(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The feed of an address. */
    public Optional<Feed> at(String url) {
        return find("urlHash", Feed.hash(url)).firstResultOptional();
    }

    /** Feeds that fail, those that fail longest first. */
    public List<Feed> failing(int limit) {
        return find("status = ?1 order by failures desc, id", FeedStatus.FAILING)
                .page(0, limit)
                .list();
    }

    /** All feeds, by name. */
    public List<Feed> byName() {
        return list("order by lower(coalesce(title, url)), id");
    }

    /** How many feeds do how well; a status without one is absent. */
    public Map<FeedStatus, Long> countByStatus() {
        var counts = new EnumMap<FeedStatus, Long>(FeedStatus.class);
        getEntityManager()
                .createQuery("select f.status, count(f) from Feed f group by f.status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((FeedStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** How many entries each feed has; one without any is absent. */
    public Map<Long, Long> entriesByFeed() {
        var counts = new HashMap<Long, Long>();
        getEntityManager()
                .createQuery("select e.feed.id, count(e) from Entry e group by e.feed.id", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    Page<Feed> list(FeedStatus status, String tag, String words, PageRequest request) {
        return new Listing<>(getEntityManager(), Feed.class, "title")
                .sortableBy(SortKey.text("title", "lower(coalesce(e.title, e.url))"))
                .sortableBy(SortKey.instant("nextPollAt", "e.nextPollAt"))
                .where("e.status = :status", "status", status)
                .containing("tag", tag, "e.tags")
                .containing("q", words, "coalesce(e.title, '')", "e.url")
                .page(request);
    }
}
