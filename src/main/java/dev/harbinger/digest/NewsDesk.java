package dev.harbinger.digest;

import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.match.FlagStatus;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionEvent;
import dev.harbinger.question.QuestionEvent.What;
import dev.harbinger.question.QuestionHistory;
import dev.harbinger.question.QuestionRepository;
import dev.harbinger.question.QuestionStatus;
import dev.harbinger.text.SignalType;
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

/** Reads what happened to questions from their history. Call it inside a transaction; what it hands out needs none. */
@ApplicationScoped
class NewsDesk {
    /** Older news is none, however long somebody heard nothing. */
    private static final Duration OLDEST = Duration.ofDays(35);

    private static final List<What> ANSWERS = List.of(What.RESOLVED, What.CORRECTED);
    private static final int CHUNK = 1000;

    private final QuestionHistory history;
    private final QuestionRepository questions;
    private final FlagRepository flags;
    private final Links links;
    private final DigestConfig config;
    private final InstantSource clock;

    NewsDesk(
            QuestionHistory history,
            QuestionRepository questions,
            FlagRepository flags,
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
        var events = events(since.isBefore(oldest) ? oldest : since);
        var known = new LinkedHashMap<Long, Question>();
        events.forEach(event -> known.put(event.question().id(), event.question()));
        nearDeadline(now).forEach(question -> known.putIfAbsent(question.id(), question));
        var facts = facts(known, events);
        var scopes = known.values().stream().map(Scope::of).toList();
        return new News(now, facts, interest -> passing(interest, scopes), id -> links.to("/questions/" + id));
    }

    private List<QuestionEvent> events(Instant since) {
        return history.list(
                "from QuestionEvent e join fetch e.question q left join fetch q.brief where e.happenedAt > ?1 order by e.happenedAt, e.id",
                since);
    }

    private List<Question> nearDeadline(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return questions.list(
                "from Question q left join fetch q.brief where q.status in ?1 and q.deadline between ?2 and ?3",
                List.of(QuestionStatus.OPEN, QuestionStatus.LIKELY_RESOLVED),
                today,
                today.plus(config.dueWithin()));
    }

    /** What filters ask most often of a question, by which most questions need not be asked for. */
    private record Scope(long id, String region, String category, SignalType type) {
        static Scope of(Question question) {
            return new Scope(question.id(), question.region(), question.category(), question.signalType());
        }
    }

    private Set<Long> passing(Interest interest, List<Scope> known) {
        var may = known.stream()
                .filter(one -> interest.mayPass(one.region(), one.category(), one.type()))
                .map(Scope::id)
                .toList();
        var all = new HashSet<Long>();
        chunks(may).forEach(chunk -> all.addAll(questions.passing(interest.filter(), chunk)));
        return all;
    }

    private List<Facts> facts(Map<Long, Question> known, List<QuestionEvent> events) {
        var steps = new HashMap<Long, List<Facts.Step>>();
        events.forEach(event -> steps.computeIfAbsent(event.question().id(), id -> new ArrayList<>())
                .add(new Facts.Step(event.id(), event.happenedAt(), event.what())));
        var answers = new HashMap<Long, List<QuestionEvent>>();
        var best = new HashMap<Long, Flag>();
        chunks(known.keySet()).forEach(chunk -> {
            answers(chunk)
                    .forEach(event -> answers.computeIfAbsent(event.question().id(), id -> new ArrayList<>())
                            .add(event));
            flags(chunk).forEach(flag -> best.merge(flag.question().id(), flag, NewsDesk::better));
        });
        return known.values().stream()
                .map(question -> facts(
                        question,
                        steps.getOrDefault(question.id(), List.of()),
                        answers.getOrDefault(question.id(), List.of()),
                        best.get(question.id())))
                .toList();
    }

    private List<QuestionEvent> answers(List<Long> ids) {
        return history.list("question.id in ?1 and what in ?2 order by happenedAt, id", ids, ANSWERS);
    }

    private List<Flag> flags(List<Long> ids) {
        return flags.list(
                "from Flag f join fetch f.entry e join fetch e.feed where f.question.id in ?1 and f.question.status in ?2 and f.status in ?3",
                ids,
                List.of(QuestionStatus.LIKELY_RESOLVED, QuestionStatus.RESOLVED),
                List.of(FlagStatus.NEW, FlagStatus.CONFIRMED));
    }

    /** A confirmed flag before one that waits, the more likely before the other. */
    private static Flag better(Flag one, Flag other) {
        if (one.status() != other.status()) {
            return one.status() == FlagStatus.CONFIRMED ? one : other;
        }
        return other.likelihood() > one.likelihood() ? other : one;
    }

    private Facts facts(Question question, List<Facts.Step> steps, List<QuestionEvent> answers, Flag best) {
        var last = answers.isEmpty() ? null : answers.get(answers.size() - 1).detail();
        var evidence = best(question, best);
        return new Facts(
                question.id(),
                question.question(),
                question.status(),
                question.deadline(),
                question.brief() == null ? "" : question.brief().title(),
                last == null ? "" : Said.answer(last, evidence.title()),
                evidence,
                List.copyOf(steps),
                answers.stream().map(QuestionEvent::id).toList(),
                dueSoonAt(question));
    }

    private static Facts.Best best(Question question, Flag flag) {
        var confirmed = flag != null && flag.status() == FlagStatus.CONFIRMED;
        if (flag == null || question.status() == QuestionStatus.RESOLVED && !confirmed) {
            return Facts.Best.NONE;
        }
        var entry = flag.entry();
        return new Facts.Best(
                Said.why(flag),
                entry.title(),
                entry.link() == null || !entry.link().matches("(?i)https?://.*") ? "" : entry.link(),
                entry.feed().name());
    }

    private Instant dueSoonAt(Question question) {
        if (question.deadline() == null || !question.isUnanswered() || question.status() == QuestionStatus.EXPIRED) {
            return null;
        }
        return question.deadline()
                .minus(config.dueWithin())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static List<List<Long>> chunks(Collection<Long> ids) {
        var all = List.copyOf(ids);
        var chunks = new ArrayList<List<Long>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }
}
