package dev.harbinger.match;

import dev.harbinger.feed.Entry;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was judged lately, and what people said about it. */
@ApplicationScoped
class ScoredRepository implements PanacheRepositoryBase<Scored, String> {
    /** Of more the likeliest are read. */
    static final int MOST = 20_000;

    void keep(Question question, Entry entry, Hit hit, Instant now) {
        var known = findById(Scored.id(hit));
        if (known == null) {
            persist(new Scored(question, entry, hit, now));
        } else {
            known.judged(hit, now);
        }
    }

    /** What was judged of entries published since, the likeliest first, with the verdict on the flag that holds it. */
    List<Replayed> publishedSince(Instant since) {
        var verdicts = verdicts(since);
        return getEntityManager()
                .createQuery(
                        "select q.id, q.question, e.id, e.title, e.link, e.publishedAt, s.likelihood, s.leaning"
                                + " from Scored s join s.question q join s.entry e where e.publishedAt >= :since"
                                + " order by s.likelihood desc, s.id",
                        Object[].class)
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> Replayed.of(row, verdicts.get(row[0] + "-" + row[2])))
                .toList();
    }

    private Map<String, FlagStatus> verdicts(Instant since) {
        var verdicts = new HashMap<String, FlagStatus>();
        for (var query : List.of(
                "select f.question.id, s.id, f.status from Flag f join f.sameStory s where s.publishedAt >= :since",
                "select f.question.id, e.id, f.status from Flag f join f.entry e where e.publishedAt >= :since")) {
            getEntityManager()
                    .createQuery(query, Object[].class)
                    .setParameter("since", since)
                    .getResultList()
                    .forEach(row -> verdicts.put(row[0] + "-" + row[1], (FlagStatus) row[2]));
        }
        return verdicts;
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
