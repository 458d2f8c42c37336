package dev.harbinger.match;

import dev.harbinger.common.Days;
import dev.harbinger.common.Listing;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.SortKey;
import dev.harbinger.question.Question;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The flags that are kept. */
@ApplicationScoped
public class FlagRepository implements PanacheRepository<Flag> {
    private static final String ASKED_BY = "e.question.brief.id = :brief"
            + " or exists (select 1 from QuestionAsking a where a.question = e.question and a.brief.id = :brief)";

    private static final String NOBODY = "nobody";
    private static final String OTHER_PUBLISHERS =
            "select count(distinct other.feed.id) from Flag same join same.sameStory other"
                    + " where same = f and other.feed.id <> same.entry.feed.id";

    /** All flags of a question, the most likely first. */
    public List<Flag> of(Question question) {
        return list(
                "from Flag f join fetch f.entry e join fetch e.feed where f.question = ?1 order by f.likelihood desc, f.id",
                question);
    }

    /** The flags of a question that wait for a verdict, the most likely first. */
    public List<Flag> open(Question question) {
        return list(
                "question = ?1 and status in ?2 order by likelihood desc",
                question,
                List.of(FlagStatus.NEW, FlagStatus.SNOOZED));
    }

    /** Flags whose snooze has ended, by the day or by the number of publishers. */
    List<Flag> awake(LocalDate today, int limit) {
        return find(
                        "from Flag f where f.status = ?1 and (f.snoozedUntil <= ?2 or f.snoozedReports <= 1 + ("
                                + OTHER_PUBLISHERS + ")) order by f.id",
                        FlagStatus.SNOOZED,
                        today)
                .page(0, limit)
                .list();
    }

    /** The oldest flags that wait for a verdict and of which no rule has said whose they are. */
    public List<Flag> unrouted(int limit) {
        return find("routed = false order by id").page(0, limit).list();
    }

    /** The new flags, the most likely first. */
    public List<Flag> strongestNew(int limit) {
        return find(
                        "from Flag f join fetch f.question join fetch f.entry e join fetch e.feed where f.status = ?1 order by f.likelihood desc, f.id",
                        FlagStatus.NEW)
                .page(0, limit)
                .list();
    }

    /** How many flags stand where; a status without one is absent. */
    public Map<FlagStatus, Long> countByStatus() {
        var counts = new EnumMap<FlagStatus, Long>(FlagStatus.class);
        getEntityManager()
                .createQuery("select f.status, count(f) from Flag f group by f.status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((FlagStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Flags that pass the filter, the most likely first unless told. */
    public Page<Flag> list(FlagFilter filter, PageRequest request) {
        var listing = new Listing<>(getEntityManager(), Flag.class, "-likelihood")
                .sortableBy(SortKey.number("likelihood", "e.likelihood"))
                .sortableBy(SortKey.instant("createdAt", "e.createdAt"))
                .where("e.status in :status", "status", filter.status.isEmpty() ? null : filter.status)
                .where("e.question.id = :question", "question", filter.question)
                .where(ASKED_BY, "brief", filter.brief)
                .where("e.question.signalType = :signalType", "signalType", filter.signalType)
                .where("lower(e.question.region) = lower(:region)", "region", blankToNull(filter.region))
                .where("lower(e.question.category) = lower(:category)", "category", blankToNull(filter.category))
                .where("e.entry.feed.id = :feed", "feed", filter.feed)
                .where("e.triagedBy = :triagedBy", "triagedBy", blankToNull(filter.triagedBy))
                .where("e.likelihood >= :minLikelihood", "minLikelihood", filter.minLikelihood)
                .where("e.createdAt >= :since", "since", Days.instant("since", filter.since));
        return assigned(listing, blankToNull(filter.assignee)).page(request);
    }

    private static Listing<Flag> assigned(Listing<Flag> listing, String assignee) {
        return NOBODY.equals(assignee)
                ? listing.where("e.assignee is null")
                : listing.where("e.assignee = :assignee", "assignee", assignee);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
