package dev.harbinger.question;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The steps that questions took. */
@ApplicationScoped
public class QuestionHistory implements PanacheRepository<QuestionEvent> {

    /** The steps of one question, first one first. */
    public List<QuestionEvent> of(Question question) {
        return list("question = ?1 order by happenedAt, id", question);
    }

    /** The newest steps of all questions with their questions, newest first; found by an index before these are joined. */
    public List<QuestionEvent> latest(int limit) {
        var ids = getEntityManager()
                .createQuery("select e.id from QuestionEvent e order by e.happenedAt desc, e.id desc", Long.class)
                .setMaxResults(limit)
                .getResultList();
        return list(
                "from QuestionEvent e join fetch e.question where e.id in ?1 order by e.happenedAt desc, e.id desc",
                ids);
    }
}
