package dev.harbinger.search;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * One way in which rows become new or other, read in the order of time: first what changed and when, then the words of
 * what was not taken up before.
 *
 * @param name under which the index keeps how far it was read
 * @param changes JPQL that answers id and time of the rows behind a point in time and an id
 * @param words JPQL that answers id, when it was published or made, title, text and names of rows by their ids
 */
record Source(String name, Kind kind, String changes, String words) {
    /** How far a source was read, and a row with when it changed. */
    record Point(Instant at, long id) {}

    /** The first condition follows from the second and is there for databases: it tells them where to begin in an index. */
    private static final String CHANGES = "select e.id, e.%2$s from %1$s e where e.%2$s >= :at"
            + " and (e.%2$s > :at or (e.%2$s = :at and e.id > :id)) order by e.%2$s, e.id";

    private static final String WORDS = "select e.id, e.%2$s, %3$s, %4$s, %5$s from %1$s e where e.id in :ids";

    private static final String ENTRY_TEXT = "case when e.summary = '' then e.body else e.summary end";

    static final List<Source> ALL = List.of(
            of("new entries", Kind.ENTRY, "Entry", "fetchedAt", "publishedAt", "e.title", ENTRY_TEXT, "''"),
            of("changed entries", Kind.ENTRY, "Entry", "updatedAt", "publishedAt", "e.title", ENTRY_TEXT, "''"),
            of(
                    "questions and their actors",
                    Kind.QUESTION,
                    "Question",
                    "changedAt",
                    "createdAt",
                    "e.question",
                    "coalesce(e.finding.sourceText, '') || ' ' || coalesce((select b.title from Brief b where b = e.brief), '')",
                    "coalesce((select listagg(a.name || ' ' || a.aliases, ' ') from e.actors a), '')"),
            of("briefs", Kind.BRIEF, "Brief", "createdAt", "createdAt", "e.title", "e.text", "''"));

    private static Source of(
            String name, Kind kind, String entity, String time, String at, String title, String text, String names) {
        return new Source(name, kind, CHANGES.formatted(entity, time), WORDS.formatted(entity, at, title, text, names));
    }

    List<Point> behind(EntityManager entities, Point point, int limit) {
        return entities.createQuery(changes, Object[].class)
                .setParameter("at", point.at())
                .setParameter("id", point.id())
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Point((Instant) row[1], (Long) row[0]))
                .toList();
    }

    /** Those of some rows that are still there. */
    List<SearchIndex.Page> pages(EntityManager entities, List<Long> ids) {
        return entities.createQuery(words, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new SearchIndex.Page(
                        kind, (Long) row[0], (Instant) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }
}
