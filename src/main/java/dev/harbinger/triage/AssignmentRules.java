package dev.harbinger.triage;

import dev.harbinger.question.Question;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules that assign. */
@ApplicationScoped
class AssignmentRules implements PanacheRepository<AssignmentRule> {
    /** All rules in the order in which they are tried: the one that names most parts first, the older one before. */
    List<AssignmentRule> inOrder() {
        return listAll().stream()
                .sorted(Comparator.comparingInt(AssignmentRule::narrowness)
                        .reversed()
                        .thenComparing(AssignmentRule::id))
                .toList();
    }

    /** The first rule that takes a question. */
    static Optional<AssignmentRule> first(List<AssignmentRule> inOrder, Question question) {
        return inOrder.stream().filter(rule -> rule.takes(question)).findFirst();
    }
}
