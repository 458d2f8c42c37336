package dev.harbinger.triage;

import dev.harbinger.common.Figures;
import dev.harbinger.match.FlagStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Counts what waits and what was decided, per person, type and feed; verdicts since a moment only. */
@ApplicationScoped
class Tallies {
    private static final List<FlagStatus> WAITING = List.of(FlagStatus.NEW, FlagStatus.SNOOZED);
    private static final List<FlagStatus> DECIDED = List.of(FlagStatus.CONFIRMED, FlagStatus.DISMISSED);

    /** What they belong to is joined from the outside, because H2 would otherwise begin with all questions. */
    private static final String FLAGS = " from Flag f";

    /** More feeds than that nobody reads, and a page with all of a large desk would weigh too much. */
    private static final int MOST = 100;

    private final EntityManager rows;
    private final Figures figures;

    Tallies(EntityManager rows, Figures figures) {
        this.rows = rows;
        this.figures = figures;
    }

    /** Per person: what is assigned to them and waits, and the verdicts that they gave. */
    List<Tally> people(Instant since) {
        return figures.of("people", () -> tallies(FLAGS, "f.assignee", "f.triagedBy", since, key -> (String) key));
    }

    List<Tally> types(Instant since) {
        return figures.of(
                "types",
                () -> tallies(
                        FLAGS + " left join f.question q", "q.signalType", "q.signalType", since, Tallies::words));
    }

    /** Per feed, those with the most that waits or was decided. */
    List<Tally> feeds(Instant since) {
        return figures.of("feeds", () -> byFeed(since).stream().limit(MOST).toList());
    }

    private List<Tally> byFeed(Instant since) {
        var names = new LinkedHashMap<Object, String>();
        rows.createQuery("select f.id, coalesce(f.title, f.address.url) from Feed f", Object[].class)
                .getResultList()
                .forEach(row -> names.put(row[0], (String) row[1]));
        return tallies(FLAGS, "f.feed.id", "f.feed.id", since, names::get);
    }

    private List<Tally> tallies(
            String flags, String waitsFor, String decidedFor, Instant since, Function<Object, String> name) {
        var tallies = new LinkedHashMap<Object, Tally>();
        waiting(flags, waitsFor)
                .forEach(row -> tallies.put(
                        row[0], new Tally(named(name, row[0]), key(row[0]), (Long) row[1], (Instant) row[2], 0, 0)));
        decided(flags, decidedFor, since).forEach(row -> decide(tallies, row, named(name, row[0])));
        return tallies.values().stream()
                .sorted(Comparator.comparingLong(Tally::waiting)
                        .thenComparingLong(Tally::verdicts)
                        .reversed())
                .toList();
    }

    private static void decide(Map<Object, Tally> tallies, Object[] row, String name) {
        var known = tallies.getOrDefault(row[0], new Tally(name, key(row[0]), 0, null, 0, 0));
        var confirmed = row[1] == FlagStatus.CONFIRMED ? (Long) row[2] : known.confirmed();
        var dismissed = row[1] == FlagStatus.DISMISSED ? (Long) row[2] : known.dismissed();
        tallies.put(row[0], new Tally(name, known.key(), known.waiting(), known.oldest(), confirmed, dismissed));
    }

    private static String words(Object type) {
        var lower = type.toString().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    private static String named(Function<Object, String> name, Object key) {
        return key == null ? null : name.apply(key);
    }

    private static String key(Object key) {
        return Objects.toString(key, "nobody");
    }

    private List<Object[]> waiting(String flags, String by) {
        return rows.createQuery(
                        "select " + by + ", count(f), min(f.createdAt)" + flags
                                + " where f.status in :waiting group by " + by,
                        Object[].class)
                .setParameter("waiting", WAITING)
                .getResultList();
    }

    private List<Object[]> decided(String flags, String by, Instant since) {
        return rows.createQuery(
                        "select " + by + ", f.status, count(f)" + flags + " where f.triagedAt >= :since group by " + by
                                + ", f.status",
                        Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .filter(row -> DECIDED.contains(row[1]))
                .toList();
    }
}
