package dev.harbinger.question;

import dev.harbinger.extraction.SignalActor;
import dev.harbinger.text.SignalType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what is asked at present: two queries for a filing, of no more than what tells signals apart. */
@ApplicationScoped
class AskedBefore {
    private static final List<QuestionStatus> ASKED =
            List.of(QuestionStatus.PROPOSED, QuestionStatus.OPEN, QuestionStatus.LIKELY_RESOLVED);
    private static final String WHICH = " where q.status in :status and q.signalType in :types";

    private final EntityManager rows;

    AskedBefore(EntityManager rows) {
        this.rows = rows;
    }

    /**
     * As {@link #of}, and nobody else takes a turn before the caller's transaction ends: what is asked at the same moment by
     * two is found by the second.
     */
    AskedSignals inTurn(Collection<SignalType> types) {
        rows.createNativeQuery("select id from asking_turn for update", Integer.class)
                .getSingleResult();
        return of(types);
    }

    /** The signals of some types that a question waits for an answer to; joins the caller's transaction. */
    AskedSignals of(Collection<SignalType> types) {
        if (types.isEmpty()) {
            return new AskedSignals(List.of());
        }
        var actors = actors(types);
        return new AskedSignals(rows(
                        "select q.id, q.signalType, q.question, q.deadline, q.deadlineText, b.title from Question q left join q.brief b",
                        types)
                .stream()
                .map(row -> sketch(row, actors.getOrDefault((Long) row[0], List.of())))
                .toList());
    }

    private static SignalSketch sketch(Object[] row, List<SignalActor> actors) {
        return new SignalSketch(
                (Long) row[0],
                (SignalType) row[1],
                (String) row[2],
                actors,
                (LocalDate) row[3],
                (String) row[4],
                (String) row[5]);
    }

    private Map<Long, List<SignalActor>> actors(Collection<SignalType> types) {
        var byQuestion = new HashMap<Long, List<SignalActor>>();
        for (var row : rows("select q.id, a from Question q join q.actors a", types, " order by q.id, index(a)")) {
            var actor = (QuestionActor) row[1];
            byQuestion
                    .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add(new SignalActor(actor.name(), actor.aliases()));
        }
        return byQuestion;
    }

    private List<Object[]> rows(String select, Collection<SignalType> types) {
        return rows(select, types, "");
    }

    private List<Object[]> rows(String select, Collection<SignalType> types, String order) {
        return rows.createQuery(select + WHICH + order, Object[].class)
                .setParameter("status", ASKED)
                .setParameter("types", types)
                .getResultList();
    }
}
