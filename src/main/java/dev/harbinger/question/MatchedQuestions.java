package dev.harbinger.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The questions that entries are judged against, as those see them who judge: without the rest of each, in pages by their
 * ids, and by what changed. Call it in a transaction, but for what says otherwise.
 */
@ApplicationScoped
public class MatchedQuestions {
    private static final List<QuestionStatus> MATCHED =
            List.of(QuestionStatus.OPEN, QuestionStatus.LIKELY_RESOLVED, QuestionStatus.EXPIRED);
    private static final String QUESTION =
            "select new dev.harbinger.question.MatchedQuestion(q.id, q.version, q.question, q.signalType, q.askedAt,"
                    + " q.deadline, q.deadlineText) from Question q where q.status in :matched";
    private static final String STAMP =
            "select new dev.harbinger.question.QuestionStamp(q.id, q.version, q.status) from Question q where ";
    private static final String ANY_CHANGED = "select 1 from question where changed_at >= ? fetch first 1 row only";
    private static final String BEHIND = " and q.id > :behind order by q.id";

    private final EntityManager rows;
    private final DataSource database;

    MatchedQuestions(EntityManager rows, DataSource database) {
        this.rows = rows;
        this.database = database;
    }

    /** Those of some questions that entries are judged against. */
    public List<MatchedQuestion> among(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : withActors(matched(QUESTION + " and q.id in :ids", MatchedQuestion.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** A page by their ids, behind one. */
    public List<MatchedQuestion> behind(long id, int limit) {
        return withActors(matched(QUESTION + BEHIND, MatchedQuestion.class)
                .setParameter("behind", id)
                .setMaxResults(limit)
                .getResultList());
    }

    /** A page of their stamps by their ids, behind one. */
    public List<QuestionStamp> stampsBehind(long id, int limit) {
        return matched(STAMP + "q.status in :matched" + BEHIND, QuestionStamp.class)
                .setParameter("behind", id)
                .setMaxResults(limit)
                .getResultList();
    }

    private <T> TypedQuery<T> matched(String query, Class<T> type) {
        return rows.createQuery(query, type).setParameter("matched", MATCHED);
    }

    private List<MatchedQuestion> withActors(List<MatchedQuestion> some) {
        var actors = new HashMap<Long, List<QuestionActor>>();
        rows.createQuery(
                        "select q.id, a.name, a.aliases from Question q join q.actors a where q.id in :ids"
                                + " order by q.id, index(a)",
                        Object[].class)
                .setParameter("ids", some.stream().map(MatchedQuestion::id).toList())
                .getResultList()
                .forEach(row -> actors.computeIfAbsent((Long) row[0], unknown -> new ArrayList<>())
                        .add(QuestionActor.stored((String) row[1], (String) row[2])));
        return some.stream()
                .map(question -> question.with(actors.getOrDefault(question.id(), List.of())))
                .toList();
    }

    /**
     * Whether any changed since, in whatever status. It is asked twice a second, mostly in vain, so it does without a
     * transaction and needs none of the caller.
     */
    public boolean isAnyChangedSince(Instant since) {
        try (var connection = database.getConnection();
                var asked = connection.prepareStatement(ANY_CHANGED)) {
            asked.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (var found = asked.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new PersistenceException("The questions that changed cannot be asked for", e);
        }
    }

    /** What changed since, in whatever status. */
    public List<QuestionStamp> changedSince(Instant since) {
        return rows.createQuery(STAMP + "q.changedAt >= :since", QuestionStamp.class)
                .setParameter("since", since)
                .getResultList();
    }

    /** The ids among some that are still those of a question, in whatever status. */
    public Set<Long> existing(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(rows.createQuery("select q.id from Question q where q.id in :ids", Long.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** Questions, oldest first, that stored entries have not been judged against since they were worded. */
    public List<Question> unmatched(int limit) {
        return rows.createQuery(
                        "from Question q where q.matchWanted = true and q.status in :matched order by q.id",
                        Question.class)
                .setParameter("matched", MATCHED)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Notes that a question has met the stored entries, unless it was changed since that version. Its version stays, so that
     * nobody who edits it meanwhile hears of a conflict.
     */
    public void met(long id, int version) {
        rows.createQuery("update Question q set q.matchWanted = false where q.id = :id and q.version = :version")
                .setParameter("id", id)
                .setParameter("version", version)
                .executeUpdate();
    }

    /** Has the stored entries judged against all of them again; how many they are. */
    public int wantMatchOfAll() {
        return rows.createQuery("update Question q set q.matchWanted = true where q.status in :matched")
                .setParameter("matched", MATCHED)
                .executeUpdate();
    }
}
