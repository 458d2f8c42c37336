package dev.harbinger.match;

import dev.harbinger.question.MatchedQuestions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Where the questions lie, as far as it is kept. */
@ApplicationScoped
class QuestionVectorRepository implements PanacheRepositoryBase<QuestionVector, Long> {
    private final MatchedQuestions questions;

    QuestionVectorRepository(MatchedQuestions questions) {
        this.questions = questions;
    }

    /** The rounded vectors of those among some questions that are kept as they are worded now. */
    Map<Long, byte[]> of(Map<Long, OpenQuestion> some) {
        var kept = new HashMap<Long, byte[]>();
        for (var one : list("questionId in ?1", some.keySet())) {
            if (one.isOf(some.get(one.questionId()))) {
                kept.put(one.questionId(), one.rounded());
            }
        }
        return kept;
    }

    /** Keeps the rounded vectors of some questions; those that were deleted meanwhile are left out. */
    void keep(Collection<OpenQuestion> some, Map<Long, byte[]> rounded) {
        var existing = questions.existing(rounded.keySet());
        for (var question : some) {
            if (existing.contains(question.id())) {
                keep(question, rounded.get(question.id()));
            }
        }
    }

    private void keep(OpenQuestion question, byte[] rounded) {
        var known = findById(question.id());
        if (known == null) {
            persist(new QuestionVector(question, rounded));
        } else {
            known.moved(question, rounded);
        }
    }
}
