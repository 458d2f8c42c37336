package dev.harbinger.digest;

import dev.harbinger.question.Answered;
import dev.harbinger.question.Outcome;
import dev.harbinger.question.QuestionEvent.What;
import dev.harbinger.question.QuestionHistory;
import dev.harbinger.question.QuestionRepository;
import dev.harbinger.question.QuestionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what happened to questions from their history. Call it inside a transaction; what it hands out needs none. */
@ApplicationScoped
class NewsDesk {
    /** Older news is none, however long somebody heard nothing. */
    private static final Duration OLDEST = Duration.ofDays(35);

    private static final List<What> ANSWERS = List.of(What.RESOLVED, What.CORRECTED);

    private final QuestionHistory history;
    private final QuestionRepository questions;
    private final BestFlags flags;
    private final Links links;
    private final DigestConfig config;
    private final InstantSource clock;

    NewsDesk(
            QuestionHistory history,
            QuestionRepository questions,
            BestFlags flags,
            Links links,
            DigestConfig config,
            InstantSource clock) {
        this.history = history;
        this.questions = questions;
        this.flags = flags;
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    /** All that happened after a moment, up to now. */
    News since(Instant since) {
        var now = clock.instant();
        var oldest = now.minus(OLDEST);
        var read = new Reading();
        read.events(since.isBefore(oldest) ? oldest : since);
        read.nearDeadline(LocalDate.ofInstant(now, ZoneOffset.UTC));
        var known = List.copyOf(read.known.values());
        return new News(now, read.facts(), interest -> passing(interest, known), id -> links.to("/questions/" + id));
    }

    /** Most questions need not be asked for: what filters ask most often is known of them. */
    private Set<Long> passing(Interest interest, List<Asked> known) {
        var may = known.stream()
                .filter(one -> one.mayPass(interest))
                .map(Asked::id)
                .toList();
        var all = new HashSet<Long>();
        Chunks.of(may).forEach(chunk -> all.addAll(questions.passing(interest.filter(), chunk)));
        return all;
    }

    /** What is read for one {@link News}, in rows rather than entities, which each query would look through for changes. */
    private final class Reading {
        private final Map<Long, Asked> known = new LinkedHashMap<>();
        private final Map<Long, List<Facts.Step>> steps = new HashMap<>();

        void events(Instant since) {
            rows(
                            ", e.id, e.happenedAt, e.what from QuestionEvent e join e.question q left join q.brief b"
                                    + " where e.happenedAt > ?1 order by e.happenedAt, e.id",
                            since)
                    .forEach(this::event);
        }

        private void event(Object[] row) {
            var asked = Asked.of(row);
            known.put(asked.id(), asked);
            int step = Asked.WIDTH;
            steps.computeIfAbsent(asked.id(), id -> new ArrayList<>())
                    .add(new Facts.Step((Long) row[step], (Instant) row[step + 1], (What) row[step + 2]));
        }

        void nearDeadline(LocalDate today) {
            for (var status : List.of(QuestionStatus.OPEN, QuestionStatus.LIKELY_RESOLVED)) {
                rows(
                                " from Question q left join q.brief b where q.status = ?1 and q.order.dueBy between ?2 and ?3",
                                status,
                                today,
                                today.plus(config.dueWithin()))
                        .stream()
                        .map(Asked::of)
                        .forEach(asked -> known.putIfAbsent(asked.id(), asked));
            }
        }

        private List<Object[]> rows(String what, Object... values) {
            var query = history.getEntityManager().createQuery("select " + Asked.COLUMNS + what, Object[].class);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.getResultList();
        }

        List<Facts> facts() {
            var resolved = ids(one -> one.status() == QuestionStatus.RESOLVED && isAnswered(one));
            var likely = ids(one -> one.status() == QuestionStatus.LIKELY_RESOLVED && has(one, What.LIKELY_RESOLVED));
            var best = flags.of(resolved, likely);
            var answers = answers(ids(one -> has(one, What.REOPENED) || isAnswered(one)));
            return known.values().stream()
                    .map(one -> facts(
                            one,
                            answers.getOrDefault(one.id(), List.of()),
                            best.getOrDefault(one.id(), Facts.Best.NONE)))
                    .toList();
        }

        private List<Long> ids(Predicate<Asked> wanted) {
            return known.values().stream().filter(wanted).map(Asked::id).toList();
        }

        private boolean isAnswered(Asked one) {
            return ANSWERS.stream().anyMatch(what -> has(one, what));
        }

        private boolean has(Asked one, What what) {
            return steps.getOrDefault(one.id(), List.of()).stream().anyMatch(step -> step.what() == what);
        }

        private Facts facts(Asked one, List<Answer> answers, Facts.Best best) {
            var last =
                    answers.isEmpty() ? null : answers.get(answers.size() - 1).answered();
            return new Facts(
                    one.id(),
                    one.question(),
                    one.status(),
                    one.deadline(),
                    one.brief(),
                    last,
                    best,
                    List.copyOf(steps.getOrDefault(one.id(), List.of())),
                    answers.stream().map(Answer::id).toList(),
                    one.dueSoonAt(config.dueWithin()));
        }
    }

    /** A step that gave an answer or corrected it; {@code answered} is null where an older program kept it in one text. */
    private record Answer(long id, Answered answered) {
        static final String COLUMNS = "e.question.id, e.id, e.outcome, e.outcomeBefore, e.detail, e.evidence";

        static Answer of(Object[] row) {
            var answered = row[2] == null
                    ? null
                    : new Answered((Outcome) row[2], (Outcome) row[3], (String) row[4], (String) row[5]);
            return new Answer((Long) row[1], answered);
        }
    }

    private Map<Long, List<Answer>> answers(Collection<Long> ids) {
        var answers = new HashMap<Long, List<Answer>>();
        Chunks.of(ids)
                .forEach(chunk -> history.getEntityManager()
                        .createQuery(
                                "select " + Answer.COLUMNS
                                        + " from QuestionEvent e where e.question.id in :ids and e.what in :answers"
                                        + " order by e.happenedAt, e.id",
                                Object[].class)
                        .setParameter("ids", chunk)
                        .setParameter("answers", ANSWERS)
                        .getResultList()
                        .forEach(row -> answers.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                                .add(Answer.of(row))));
        return answers;
    }
}
