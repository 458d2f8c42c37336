package dev.harbinger.search;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * One way in which rows become new or other, read in the order of time.
 *
 * @param name under which the index keeps how far it was read
 * @param rows JPQL that answers id, time of change, point in time, title, text and names of the rows behind a time of change and an id
 */
record Source(String name, Kind kind, String rows) {
    /** How far a source was read. */
    record Point(Instant at, long id) {}

    /** A row with when it changed. */
    record Row(SearchIndex.Page page, Point point) {}

    /** The first condition follows from the second and is there for databases: it tells them where to begin in an index. */
    private static final String BEHIND =
            " from %s e where e.%s >= :at and (e.%2$s > :at or (e.%2$s = :at and e.id > :id)) order by e.%2$s, e.id";

    static final List<Source> ALL = List.of(
            of(
                    "new entries",
                    Kind.ENTRY,
                    "Entry",
                    "fetchedAt",
                    "publishedAt",
                    "e.title",
                    "case when e.summary = '' then e.body else e.summary end",
                    "''"),
            of(
                    "changed entries",
                    Kind.ENTRY,
                    "Entry",
                    "updatedAt",
                    "publishedAt",
                    "e.title",
                    "case when e.summary = '' then e.body else e.summary end",
                    "''"),
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
        return new Source(
                name,
                kind,
                "select e.id, e." + time + ", e." + at + ", " + title + ", " + text + ", " + names
                        + BEHIND.formatted(entity, time));
    }

    List<Row> behind(EntityManager entities, Point point, int limit) {
        return entities.createQuery(rows, Object[].class)
                .setParameter("at", point.at())
                .setParameter("id", point.id())
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Row(
                        new SearchIndex.Page(
                                kind, (Long) row[0], (Instant) row[2], (String) row[3], (String) row[4], (String)
                                        row[5]),
                        new Point((Instant) row[1], (Long) row[0])))
                .toList();
    }
}
