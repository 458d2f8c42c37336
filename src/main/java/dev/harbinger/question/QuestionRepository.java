package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import dev.harbinger.common.Days;
import dev.harbinger.common.Figures;
import dev.harbinger.common.Listing;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.Problems;
import dev.harbinger.common.SortKey;
import dev.harbinger.common.WordIndex;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The questions that are kept. */
@ApplicationScoped
public class QuestionRepository implements PanacheRepository<Question> {
    private static final String ACTOR_NAMED =
            "exists (select 1 from e.actors a where lower(a.name || ' ' || a.aliases) like :actor escape '!')";
    private static final String ASKED_BY = "e.id in :asked";
    private static final String WATCHED_BY =
            "e.id in (select w.question.id from QuestionWatch w where w.watcher = :watcher)";

    /** Has a deadline, said in a way that an index with the status answers. */
    private static final String DATED = "e.order.dueBy < :never";

    /** Where more are kept, words are looked up in the index instead of read through. */
    private static final long MANY = 10_000;

    private static final int MOST_FOUND = 500;

    /** Of more regions or categories than that only those are found that are written as they are asked for. */
    private static final int MOST_IN_USE = 300;

    private final Figures figures;
    private final WordIndex index;
    private final InstantSource clock;

    QuestionRepository(Figures figures, WordIndex index, InstantSource clock) {
        this.index = index;
        this.figures = figures;
        this.clock = clock;
    }

    /** The question of an id; where there is none, a problem that says so. */
    public Question kept(long id) {
        return findByIdOptional(id).orElseThrow(() -> Problems.notFound("question", id));
    }

    /** Open questions whose deadline lies before today. */
    List<Question> overdue(LocalDate today, int limit) {
        return find("status = ?1 and deadline < ?2 order by id", QuestionStatus.OPEN, today)
                .page(0, limit)
                .list();
    }

    /** The ids of what a brief asks, first or later; never empty, for the sake of databases. */
    public List<Long> idsAskedIn(long brief) {
        var ids = new ArrayList<>(List.of(0L));
        for (var query : List.of(
                "select q.id from Question q where q.brief.id = :brief",
                "select a.question.id from QuestionAsking a where a.brief.id = :brief")) {
            ids.addAll(getEntityManager()
                    .createQuery(query, Long.class)
                    .setParameter("brief", brief)
                    .getResultList());
        }
        return ids;
    }

    /** The questions that came from a brief, in the order of its text. */
    public List<Question> of(Brief brief) {
        return list("brief = ?1 order by finding.sourceStart, id", brief);
    }

    /** The questions that came from a brief and are asked by another too. */
    List<Question> sharedBy(Brief brief) {
        return list("from Question q where q.brief = ?1 and q.askings is not empty", brief);
    }

    /** What a brief asks, questions that another asked before among them, in the order of its text. */
    public List<Asked> askedIn(Brief brief) {
        return askedIn(List.of(brief)).get(brief.id());
    }

    /** What each of some briefs asks, by the id of the brief; every brief has an entry. */
    public Map<Long, List<Asked>> askedIn(Collection<Brief> briefs) {
        var byBrief = new HashMap<Long, List<Asked>>();
        briefs.forEach(brief -> byBrief.put(brief.id(), new ArrayList<>()));
        if (!briefs.isEmpty()) {
            list("brief in ?1", briefs)
                    .forEach(question -> byBrief.get(question.brief().id()).add(Asked.first(question)));
            getEntityManager()
                    .createQuery(
                            "select a from QuestionAsking a join fetch a.question where a.brief in :briefs",
                            QuestionAsking.class)
                    .setParameter("briefs", briefs)
                    .getResultList()
                    .forEach(asking -> byBrief.get(asking.brief().id()).add(new Asked(asking.question(), asking)));
        }
        byBrief.values()
                .forEach(asked -> asked.sort(Comparator.comparing(Asked::start)
                        .thenComparing(one -> one.question().id())));
        return byBrief;
    }

    /** How well a brief did, by all that it asks. */
    public BriefScore score(Brief brief) {
        return scores(List.of(brief)).get(brief.id());
    }

    /** How well each of some briefs did, by the id of the brief. */
    public Map<Long, BriefScore> scores(Collection<Brief> briefs) {
        var scores = new HashMap<Long, BriefScore>();
        askedIn(briefs)
                .forEach((id, asked) -> scores.put(
                        id, BriefScore.of(asked.stream().map(Asked::question).toList())));
        return scores;
    }

    /** How many questions stand where; a status without one is absent. */
    public Map<QuestionStatus, Long> countByStatus() {
        return figures.of("questions by status", this::counted);
    }

    private Map<QuestionStatus, Long> counted() {
        var counts = new EnumMap<QuestionStatus, Long>(QuestionStatus.class);
        getEntityManager()
                .createQuery("select q.status, count(q) from Question q group by q.status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((QuestionStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Questions that pass the filter, newest first unless told. */
    public Page<Question> list(QuestionFilter filter, PageRequest request) {
        return listing(filter).rememberedBy(figures).page(request);
    }

    /** Which of these questions pass the filter. */
    public List<Long> passing(QuestionFilter filter, List<Long> among) {
        return listing(filter).where("e.id in :among", "among", among).ids();
    }

    private Listing<Question> listing(QuestionFilter filter) {
        var listing = new Listing<>(getEntityManager(), Question.class, "-createdAt")
                .sortableBy(SortKey.instant("createdAt", "e.createdAt"))
                .sortableBy(SortKey.instant("changedAt", "e.changedAt"))
                .sortableBy(SortKey.instant("askedAt", "e.askedAt"))
                .sortableBy(SortKey.day("deadline", "e.order.dueBy"))
                .sortableBy(SortKey.number("likelihood", "e.order.chance"))
                .sortableBy(SortKey.text("question", "e.heading"))
                .anyOf("e.status", "status", filter.status)
                .fetching("left join fetch e.brief")
                .where("e.signalType = :signalType", "signalType", filter.signalType)
                .oneOf("e.region", "region", regions(filter.region))
                .oneOf("e.category", "category", categories(filter.category))
                .where("e.changedAt >= :since", "since", Days.instant("since", filter.since))
                .where(WATCHED_BY, "watcher", blankToNull(filter.watcher))
                .where(ASKED_BY, "asked", filter.brief == null ? null : idsAskedIn(filter.brief));
        worded(listing, filter);
        return due(from(assigned(listing, blankToNull(filter.assignee)), filter.dueFrom), filter.due);
    }

    /** A region in whatever case the questions have it; none for a blank or absent one. */
    public List<String> regions(String region) {
        return inAnyCase("region", region);
    }

    /** The same of a category. */
    public List<String> categories(String category) {
        return inAnyCase("category", category);
    }

    private List<String> inAnyCase(String column, String text) {
        var asked = blankToNull(text);
        if (asked == null) {
            return List.of();
        }
        List<String> used = areMany() ? figures.of(List.of("in use", column), () -> used(column)) : same(column, asked);
        return Stream.concat(Stream.of(asked), used.stream().filter(asked::equalsIgnoreCase))
                .distinct()
                .toList();
    }

    private boolean areMany() {
        return countByStatus().values().stream().mapToLong(Long::longValue).sum() >= MANY;
    }

    private List<String> same(String column, String asked) {
        return getEntityManager()
                .createQuery(
                        "select distinct q.%1$s from Question q where lower(q.%1$s) = lower(:asked)".formatted(column),
                        String.class)
                .setParameter("asked", asked)
                .getResultList();
    }

    /** The values of a column that has an index, found there one after the other instead of among all rows. */
    private List<String> used(String column) {
        var query = getEntityManager()
                .createQuery(
                        "select q.%1$s from Question q where q.%1$s > :last order by q.%1$s".formatted(column),
                        String.class)
                .setMaxResults(1);
        var used = new ArrayList<String>();
        var next = query.setParameter("last", "").getResultList();
        while (!next.isEmpty() && used.size() < MOST_IN_USE) {
            used.addAll(next);
            next = query.setParameter("last", next.get(0)).getResultList();
        }
        return used;
    }

    private void worded(Listing<Question> listing, QuestionFilter filter) {
        var q = blankToNull(filter.q);
        var actor = blankToNull(filter.actor);
        if (q == null && actor == null) {
            return;
        }
        if (!areMany()) {
            listing.where(ACTOR_NAMED, "actor", Listing.pattern(actor))
                    .containing("q", q, "e.question", "coalesce(e.finding.sourceText, '')", briefTitle());
            return;
        }
        listing.among("found", q == null ? null : index.questionsWith(q, MOST_FOUND))
                .among("naming", actor == null ? null : index.questionsNaming(actor, MOST_FOUND));
    }

    private static Listing<Question> assigned(Listing<Question> listing, String assignee) {
        return "nobody".equals(assignee)
                ? listing.where("e.assignee is null")
                : listing.equal("e.assignee", "assignee", assignee);
    }

    private static Listing<Question> from(Listing<Question> listing, String day) {
        try {
            return day == null || day.isBlank()
                    ? listing
                    : listing.where(DATED, "never", QuestionOrder.FAR)
                            .where("e.order.dueBy >= :dueFrom", "dueFrom", LocalDate.parse(day));
        } catch (DateTimeException e) {
            throw Problems.badRequest("dueFrom", "must be a day such as 2026-12-01");
        }
    }

    private Listing<Question> due(Listing<Question> listing, String due) {
        if (due == null || due.isBlank()) {
            return listing;
        }
        if (due.equals("overdue")) {
            return listing.where(
                    "e.order.dueBy < :today", "today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        try {
            return listing.where(DATED, "never", QuestionOrder.FAR)
                    .where("e.order.dueBy <= :due", "due", LocalDate.parse(due));
        } catch (DateTimeException e) {
            throw Problems.badRequest("due", "must be `overdue` or a day such as 2026-12-31");
        }
    }

    private static String briefTitle() {
        return "coalesce((select b.title from Brief b where b = e.brief), '')";
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
