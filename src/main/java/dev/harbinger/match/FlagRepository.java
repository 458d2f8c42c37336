package dev.harbinger.match;

import dev.harbinger.common.Days;
import dev.harbinger.common.Figures;
import dev.harbinger.common.Listing;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.SortKey;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionRepository;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The flags that are kept. */
@ApplicationScoped
public class FlagRepository implements PanacheRepository<Flag> {
    private static final int LATEST = 5000;
    private static final List<FlagStatus> VERDICTS = List.of(FlagStatus.CONFIRMED, FlagStatus.DISMISSED);
    /** Whatever people did with flags; in the order of an index, so that the rest is not even looked at. */
    private static final String LATELY = "f.triagedAt is not null order by f.triagedAt desc, f.id desc";

    private static final String NOBODY = "nobody";

    private final QuestionRepository questions;
    private final Figures figures;

    FlagRepository(QuestionRepository questions, Figures figures) {
        this.questions = questions;
        this.figures = figures;
    }

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

    /** Flags whose snooze has ended, by the day or by the number of publishers; each kind is found by an index of its own. */
    List<Flag> awake(LocalDate today, int limit) {
        var byDay = awake("f.snoozedUntil <= :end", today, limit);
        var byReports = awake("f.snoozedReports > :end and f.snoozedReports <= f.publishers", 0, limit);
        var ids = Stream.concat(byDay.stream(), byReports.stream()).distinct().toList();
        return ids.isEmpty()
                ? List.of()
                : find("from Flag f join fetch f.question where f.id in ?1 order by f.id", ids)
                        .page(0, limit)
                        .list();
    }

    private List<Long> awake(String condition, Object end, int limit) {
        return getEntityManager()
                .createQuery("select f.id from Flag f where f.status = :status and " + condition, Long.class)
                .setParameter("status", FlagStatus.SNOOZED)
                .setParameter("end", end)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The oldest flags that wait for a verdict and of which no rule has said whose they are. */
    public List<Flag> unrouted(int limit) {
        return find("routed = false order by id").page(0, limit).list();
    }

    /** The new flags, the most likely first; found by an index before anything is joined to them. */
    public List<Flag> strongestNew(int limit) {
        var ids = getEntityManager()
                .createQuery(
                        "select f.id from Flag f where f.status = :status order by f.likelihood desc, f.id desc",
                        Long.class)
                .setParameter("status", FlagStatus.NEW)
                .setMaxResults(limit)
                .getResultList();
        return list(
                "from Flag f join fetch f.question join fetch f.entry e join fetch e.feed where f.id in ?1"
                        + " order by f.likelihood desc, f.id desc",
                ids);
    }

    /** What people said of flags lately, the latest first. */
    List<Said> said(int limit) {
        return getEntityManager()
                .createQuery(
                        "select new dev.harbinger.match.Said(f.judged, f.status, f.note) from Flag f where " + LATELY,
                        Said.class)
                .setMaxResults(limit)
                .getResultStream()
                .filter(said -> VERDICTS.contains(said.status()))
                .toList();
    }

    /** How often flags were right, by the latest verdicts. */
    public Accuracy accuracy(Calibration calibration) {
        var verdicts = figures.of("verdicts", this::verdicts);
        return new Accuracy(
                Accuracy.shares(verdicts, Accuracy.Verdict::feed),
                Accuracy.shares(verdicts, Accuracy.Verdict::type),
                Accuracy.shares(verdicts, Accuracy.Verdict::tenth).stream()
                        .sorted(Comparator.comparing(Accuracy.Share::name).reversed())
                        .toList(),
                calibration);
    }

    /** Joined from the outside, because H2 would otherwise begin with all questions. */
    private List<Accuracy.Verdict> verdicts() {
        return getEntityManager()
                .createQuery(
                        "select coalesce(nullif(d.title, ''), d.address.url), q.signalType, f.likelihood, f.status from Flag f left join f.question q"
                                + " left join f.feed d where " + LATELY,
                        Object[].class)
                .setMaxResults(LATEST)
                .getResultStream()
                .filter(row -> VERDICTS.contains(row[3]))
                .map(Accuracy.Verdict::of)
                .toList();
    }

    /** How many flags stand where; a status without one is absent. */
    public Map<FlagStatus, Long> countByStatus() {
        return figures.of("flags by status", this::counted);
    }

    private Map<FlagStatus, Long> counted() {
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
                .fetching("join fetch e.question join fetch e.entry n join fetch n.feed")
                .where("e.question.id = :question", "question", filter.question)
                .where(
                        "e.question.id in :asked",
                        "asked",
                        filter.brief == null ? null : questions.idsAskedIn(filter.brief))
                .where("e.question.signalType = :signalType", "signalType", filter.signalType)
                .oneOf("e.question.region", "region", questions.regions(filter.region))
                .oneOf("e.question.category", "category", questions.categories(filter.category))
                .where("e.feed.id = :feed", "feed", filter.feed)
                .where("e.triagedBy = :triagedBy", "triagedBy", blankToNull(filter.triagedBy))
                .where("e.likelihood >= :minLikelihood", "minLikelihood", filter.minLikelihood)
                .where("e.createdAt >= :since", "since", Days.instant("since", filter.since));
        return assigned(listing, blankToNull(filter.assignee))
                .anyOf("e.status", "status", filter.status)
                .rememberedBy(figures)
                .page(request);
    }

    private static Listing<Flag> assigned(Listing<Flag> listing, String assignee) {
        return NOBODY.equals(assignee)
                ? listing.where("e.assignee is null")
                : listing.equal("e.assignee", "assignee", assignee);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
