package dev.harbinger.match;

import dev.harbinger.feed.Entry;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** What was judged lately, and what people said about it. */
@ApplicationScoped
class ScoredRepository implements PanacheRepositoryBase<Scored, String> {
    /** Of more the likeliest are read. */
    static final int MOST = 20_000;

    private static final String JUDGED = " from Scored s";
    private static final String OF_ENTRY = " join Flag f on f.question = s.question and f.entry = s.entry";
    private static final String OF_STORY = " join Flag f on f.question = s.question and s.entry member of f.sameStory";
    private static final String SINCE = " where s.publishedAt >= :since";
    private static final String LIKELIEST = " order by s.likelihood desc, s.id";

    void keep(Question question, Entry entry, Hit hit, Instant now) {
        var known = findById(Scored.id(hit));
        if (known == null) {
            persist(new Scored(question, entry, hit, now));
        } else {
            known.judged(hit, now);
        }
    }

    /** How likely what was judged of entries published since was, the likeliest first, with the verdict on the flag that holds it. */
    List<Replay.Chance> chancesSince(Instant since) {
        var verdicts = new HashMap<String, FlagStatus>();
        for (var flags : List.of(OF_STORY, OF_ENTRY)) {
            likeliest("select s.id, f.status" + JUDGED + flags, since)
                    .forEach(row -> verdicts.put((String) row[0], (FlagStatus) row[1]));
        }
        return likeliest("select s.id, s.likelihood" + JUDGED, since).stream()
                .map(row -> new Replay.Chance((Double) row[1], verdicts.get((String) row[0])))
                .toList();
    }

    private List<Object[]> likeliest(String query, Instant since) {
        return getEntityManager()
                .createQuery(query + SINCE + LIKELIEST, Object[].class)
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What was judged of entries published since, from a likelihood to below another; the likeliest first. */
    List<Replayed> between(double low, double high, Instant since, int limit) {
        var judged = getEntityManager()
                .createQuery(
                        "select q.id, q.question, e.id, e.title, e.link, e.publishedAt, s.likelihood, s.leaning"
                                + JUDGED
                                + " join s.question q join s.entry e" + SINCE
                                + " and s.likelihood >= :low and s.likelihood < :high"
                                + LIKELIEST,
                        Object[].class)
                .setParameter("since", since)
                .setParameter("low", low)
                .setParameter("high", high)
                .setMaxResults(limit)
                .getResultList();
        return judged.stream()
                .map(row -> Replayed.of(row, verdict((Long) row[0], (Long) row[2])))
                .toList();
    }

    private FlagStatus verdict(long question, long entry) {
        return Stream.of(
                        "select f.status from Flag f where f.question.id = :question and f.entry.id = :entry",
                        "select f.status from Flag f join f.sameStory e where f.question.id = :question and e.id = :entry")
                .flatMap(query -> getEntityManager()
                        .createQuery(query, FlagStatus.class)
                        .setParameter("question", question)
                        .setParameter("entry", entry)
                        .getResultStream())
                .findFirst()
                .orElse(null);
    }

    /** Judged lately between two likelihoods, nobody asked for another opinion yet; the likeliest first. */
    List<Scored> notAsked(double low, double high, Instant since, int limit) {
        return find(
                        "from Scored s join fetch s.question q join fetch s.entry where s.askedAt is null and s.likelihood >= ?1"
                                + " and s.likelihood < ?2 and s.judgedAt >= ?3 and q.status in ?4"
                                + " order by s.likelihood desc, s.id",
                        low,
                        high,
                        since,
                        List.of(QuestionStatus.OPEN, QuestionStatus.LIKELY_RESOLVED))
                .page(0, limit)
                .list();
    }

    /** Forgets what was judged of entries that are older. */
    int forgetBefore(Instant horizon) {
        return getEntityManager()
                .createQuery("delete from Scored s where s.judgedAt < :horizon")
                .setParameter("horizon", horizon)
                .executeUpdate();
    }
}
