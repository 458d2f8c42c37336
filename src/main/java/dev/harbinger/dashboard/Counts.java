package dev.harbinger.dashboard;

import dev.harbinger.common.Figures;
import dev.harbinger.question.QuestionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts across the rooms for the overview; each figure with the filters of the list behind it. */
@ApplicationScoped
class Counts {
    private static final int WEEKS = 12;
    private static final String WATCHED = "status=OPEN&status=LIKELY_RESOLVED";
    private static final List<String> HORIZONS = List.of("overdue", "week", "month", "quarter", "later", "none");

    private final EntityManager rows;
    private final Figures figures;

    Counts(EntityManager rows, Figures figures) {
        this.rows = rows;
        this.figures = figures;
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
        return figures.of(List.of("horizons", today), () -> counted(today));
    }

    private List<Horizon> counted(LocalDate today) {
        var ends =
                List.of(today, today.plusDays(8), today.plusDays(32), today.plusDays(93), LocalDate.of(9999, 12, 31));
        var open = due(QuestionStatus.OPEN, ends);
        var likely = due(QuestionStatus.LIKELY_RESOLVED, ends);
        var horizons = new ArrayList<Horizon>();
        for (int i = 0; i < HORIZONS.size(); i++) {
            horizons.add(new Horizon(HORIZONS.get(i), WATCHED + stretch(ends, i), open.get(i), likely.get(i)));
        }
        return horizons;
    }

    /** The filters of a horizon, of which the last has no deadline. */
    private static String stretch(List<LocalDate> ends, int i) {
        if (i == ends.size()) {
            return "&sort=-deadline";
        }
        return "&sort=deadline"
                + (i == 0 ? "" : "&dueFrom=" + ends.get(i - 1))
                + (i == ends.size() - 1 ? "" : "&due=" + ends.get(i).minusDays(1));
    }

    /** How many of a status are due before each of some days and not before the one ahead of it, and how many on none. */
    private List<Long> due(QuestionStatus status, List<LocalDate> ends) {
        var sums = IntStream.range(0, ends.size())
                .mapToObj(i -> "sum(case when q.order.dueBy < :d" + i
                        + (i == 0 ? "" : " and q.order.dueBy >= :d" + (i - 1)) + " then 1L else 0L end)")
                .collect(Collectors.joining(", "));
        var query = rows.createQuery(
                "select " + sums + ", sum(case when q.order.dueBy >= :d" + (ends.size() - 1)
                        + " then 1L else 0L end) from Question q" + " where q.status = :status",
                Object[].class);
        IntStream.range(0, ends.size()).forEach(i -> query.setParameter("d" + i, ends.get(i)));
        return longs(query.setParameter("status", status).getSingleResult());
    }

    private static List<Long> longs(Object[] sums) {
        return Arrays.stream(sums)
                .map(sum -> sum == null ? 0L : ((Number) sum).longValue())
                .toList();
    }

    /** The last twelve weeks, the oldest first. */
    List<Week> weeks(LocalDate today) {
        return figures.of(List.of("weeks", today), () -> weekly(today));
    }

    private List<Week> weekly(LocalDate today) {
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
        return longs(query.setParameter("begin", start(first)).getSingleResult());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    News since(Instant moment) {
        return figures.of(List.of("news", moment), () -> counted(moment));
    }

    private News counted(Instant moment) {
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
