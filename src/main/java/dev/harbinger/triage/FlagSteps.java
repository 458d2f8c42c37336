package dev.harbinger.triage;

import dev.harbinger.match.Flag;
import dev.harbinger.question.QuestionLife;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The steps of triage that are kept. */
@ApplicationScoped
class FlagSteps implements PanacheRepository<FlagStep> {

    /** All steps of a flag, first one first. */
    List<FlagStep> of(Flag flag) {
        return list("flag = ?1 order by id", flag);
    }

    /** The newest step of a flag, whatever it was. */
    Optional<FlagStep> last(Flag flag) {
        return find("flag = ?1 order by happenedAt desc, id desc", flag).firstResultOptional();
    }

    /** The newest step that a person took and nobody has taken back. */
    Optional<FlagStep> lastStanding(Flag flag) {
        return find(
                        "flag = ?1 and undone = false and what <> ?2 and who <> ?3 order by happenedAt desc, id desc",
                        flag,
                        FlagStep.What.UNDONE,
                        QuestionLife.PROGRAM)
                .firstResultOptional();
    }

    /** A step with those that were taken together with it. */
    List<FlagStep> together(long id) {
        return list("from FlagStep s join fetch s.flag where s.id = ?1 or s.batch = ?1 order by s.id", id);
    }

    /** The steps since, oldest first, with their flags and questions. */
    List<FlagStep> since(Instant when, int limit) {
        return find(
                        "from FlagStep s join fetch s.flag f join fetch f.question where s.happenedAt >= ?1"
                                + " order by s.happenedAt desc, s.id desc",
                        when)
                .page(0, limit)
                .list();
    }
}
