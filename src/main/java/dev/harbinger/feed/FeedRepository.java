package dev.harbinger.feed;

import dev.harbinger.common.Listing;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The feeds that are kept. */
@ApplicationScoped
public class FeedRepository implements PanacheRepository<Feed> {
    /** A feed that nobody else changes until the transaction ends, so that two polls at once store one after the other. */
    Optional<Feed> alone(long id) {
        return alone(List.of(id)).stream().findFirst();
    }

    /** Feeds that nobody else changes, polls or leases until the transaction ends. */
    List<Feed> alone(Collection<Long> ids) {
        getEntityManager()
                .createQuery("from FeedTurn t where t.feedId in :ids order by t.feedId", FeedTurn.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The feed of an address. */
    public Optional<Feed> at(String url) {
        return find("address.urlHash", FeedAddress.hash(url)).firstResultOptional();
    }

    /** Those of some addresses that feeds have. */
    Set<String> known(Collection<String> urls) {
        var hashes = urls.stream().collect(Collectors.toMap(FeedAddress::hash, Function.identity()));
        return hashes.isEmpty()
                ? Set.of()
                : getEntityManager()
                        .createQuery(
                                "select f.address.urlHash from Feed f where f.address.urlHash in :hashes", String.class)
                        .setParameter("hashes", hashes.keySet())
                        .getResultStream()
                        .map(hashes::get)
                        .collect(Collectors.toSet());
    }

    /** How many feeds could not be read the last time. */
    long failing() {
        return count("status", FeedStatus.FAILING);
    }

    /** When the entries of a feed since a moment were published; the newest twenty thousand. */
    List<Instant> published(Feed feed, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select e.publishedAt from Entry e where e.feed = :feed and e.publishedAt >= :since order by e.publishedAt desc",
                        Instant.class)
                .setParameter("feed", feed)
                .setParameter("since", since)
                .setMaxResults(20_000)
                .getResultList();
    }

    /** Feeds that fail, those that fail longest first. */
    public List<Feed> failing(int limit) {
        return find("status = ?1 order by turn.failures desc, id", FeedStatus.FAILING)
                .page(0, limit)
                .list();
    }

    /** All feeds, by name. */
    public List<Feed> byName() {
        return list("order by place.heading, id");
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

    Page<Feed> list(FeedStatus status, String tag, String words, PageRequest request) {
        return new Listing<>(getEntityManager(), Feed.class, "title")
                .sortableBy(SortKey.text("title", "e.place.heading"))
                .sortableBy(SortKey.instant("nextPollAt", "coalesce(e.turn.nextPollAt, datetime 9999-12-31 00:00:00Z)"))
                .where("e.status = :status", "status", status)
                .containing("tag", tag, "e.tags")
                .containing("q", words, "coalesce(e.title, '')", "e.address.url")
                .fetching("join fetch e.turn")
                .page(request);
    }
}
