package dev.harbinger.digest;

import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.match.FlagStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the flag that speaks most for the answer of each of many questions. Call it inside a transaction. */
@ApplicationScoped
class BestFlags {
    private final FlagRepository flags;

    BestFlags(FlagRepository flags) {
        this.flags = flags;
    }

    /** One flag, before its entry is read. */
    private record Candidate(long id, long question, FlagStatus status, double likelihood) {
        static Candidate of(Object[] row) {
            return new Candidate((Long) row[0], (Long) row[1], (FlagStatus) row[2], (Double) row[3]);
        }

        boolean isConfirmed() {
            return status == FlagStatus.CONFIRMED;
        }

        /** A confirmed flag before one that waits, the more likely before the other. */
        Candidate better(Candidate other) {
            if (isConfirmed() != other.isConfirmed()) {
                return isConfirmed() ? this : other;
            }
            return other.likelihood > likelihood ? other : this;
        }
    }

    /**
     * What speaks most, by the ids of questions.
     *
     * @param resolved questions that have their answer: only a flag that was confirmed gave it
     * @param waiting questions whose flags wait as well
     */
    Map<Long, Facts.Best> of(Collection<Long> resolved, Collection<Long> waiting) {
        var best = new HashMap<Long, Candidate>();
        candidates(best, resolved, List.of(FlagStatus.CONFIRMED));
        candidates(best, waiting, List.of(FlagStatus.NEW, FlagStatus.CONFIRMED));
        var found = new HashMap<Long, Facts.Best>();
        Chunks.of(best.values().stream().map(Candidate::id).toList())
                .forEach(ids -> flags.list("from Flag f join fetch f.entry e join fetch e.feed where f.id in ?1", ids)
                        .forEach(flag -> found.put(flag.question().id(), said(flag))));
        return found;
    }

    private void candidates(Map<Long, Candidate> best, Collection<Long> questions, List<FlagStatus> standing) {
        Chunks.of(questions)
                .forEach(ids -> flags.getEntityManager()
                        .createQuery(
                                "select f.id, f.question.id, f.status, f.likelihood from Flag f where f.question.id in :ids and f.status in :standing",
                                Object[].class)
                        .setParameter("ids", ids)
                        .setParameter("standing", standing)
                        .getResultStream()
                        .map(Candidate::of)
                        .forEach(one -> best.merge(one.question(), one, Candidate::better)));
    }

    private static Facts.Best said(Flag flag) {
        var entry = flag.entry();
        return new Facts.Best(
                Why.of(flag),
                entry.title(),
                entry.link() == null || !entry.link().matches("(?i)https?://.*") ? "" : entry.link(),
                entry.feed().name());
    }
}
