package dev.harbinger.dashboard;

import dev.harbinger.question.QuestionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts across the rooms for the overview; each figure with the filters of the list behind it. */
@ApplicationScoped
class Counts {
    private static final int WEEKS = 12;

    private final EntityManager rows;

    Counts(EntityManager rows) {
        this.rows = rows;
    }

    /**
     * The questions that are due in a stretch of time.
     *
     * @param name a word for the stretch
     * @param query the filters of the list behind
     */
    record Horizon(String name, String query, long open, long likely) {}

    /** What was raised, asked and answered in the week that begins on a day. */
    record Week(LocalDate monday, long flags, long asked, long answered) {}

    /** What happened since a moment. */
    record News(long flags, long asked, long answered, long expired) {
        public boolean isEmpty() {
            return flags + asked + answered + expired == 0;
        }
    }

    /** The watched questions by deadline: overdue, this week, and so on, without one last. */
    List<Horizon> horizons(LocalDate today) {
        var ends =
                List.of(today, today.plusDays(8), today.plusDays(32), today.plusDays(93), LocalDate.of(9999, 12, 31));
        var names = List.of("overdue", "week", "month", "quarter", "later");
        var horizons = new ArrayList<Horizon>();
        var from = LocalDate.of(1, 1, 1);
        for (int i = 0; i < ends.size(); i++) {
            var query = "status=OPEN&status=LIKELY_RESOLVED&sort=deadline"
                    + (i == 0 ? "" : "&dueFrom=" + from)
                    + (i == ends.size() - 1 ? "" : "&due=" + ends.get(i).minusDays(1));
            horizons.add(new Horizon(
                    names.get(i),
                    query,
                    due(QuestionStatus.OPEN, from, ends.get(i)),
                    due(QuestionStatus.LIKELY_RESOLVED, from, ends.get(i))));
            from = ends.get(i);
        }
        horizons.add(new Horizon(
                "none",
                "status=OPEN&status=LIKELY_RESOLVED&sort=-deadline",
                undated(QuestionStatus.OPEN),
                undated(QuestionStatus.LIKELY_RESOLVED)));
        return horizons;
    }

    private long due(QuestionStatus status, LocalDate from, LocalDate to) {
        return rows.createQuery(
                        "select count(q) from Question q where q.status = :status and q.deadline >= :from and q.deadline < :to",
                        Long.class)
                .setParameter("status", status)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    private long undated(QuestionStatus status) {
        return rows.createQuery(
                        "select count(q) from Question q where q.status = :status and q.deadline is null", Long.class)
                .setParameter("status", status)
                .getSingleResult();
    }

    /** The last twelve weeks, the oldest first. */
    List<Week> weeks(LocalDate today) {
        var first =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
        var flags = weekly("Flag", "createdAt", first);
        var asked = weekly("Question", "createdAt", first);
        var answered = weekly("Question", "resolvedAt", first);
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> new Week(first.plusWeeks(i), flags.get(i), asked.get(i), answered.get(i)))
                .toList();
    }

    /** One pass over the rows since the first week. */
    private List<Long> weekly(String entity, String time, LocalDate first) {
        var sums = IntStream.range(0, WEEKS)
                .mapToObj(i -> "sum(case when e.%1$s >= :w%2$d and e.%1$s < :w%3$d then 1L else 0L end)"
                        .formatted(time, i, i + 1))
                .collect(Collectors.joining(", "));
        var query = rows.createQuery(
                "select " + sums + " from " + entity + " e where e." + time + " >= :begin", Object[].class);
        IntStream.rangeClosed(0, WEEKS).forEach(i -> query.setParameter("w" + i, start(first.plusWeeks(i))));
        var found = query.setParameter("begin", start(first)).getSingleResult();
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> found[i] == null ? 0L : ((Number) found[i]).longValue())
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    News since(Instant moment) {
        return new News(
                count("select count(f) from Flag f where f.createdAt >= :since", moment),
                count("select count(q) from Question q where q.createdAt >= :since", moment),
                count("select count(q) from Question q where q.resolvedAt >= :since", moment),
                count(
                        "select count(v) from QuestionEvent v where v.happenedAt >= :since and v.what = EXPIRED",
                        moment));
    }

    private long count(String jpql, Instant since) {
        return rows.createQuery(jpql, Long.class).setParameter("since", since).getSingleResult();
    }
}
