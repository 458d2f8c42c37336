package dev.harbinger.match;

import dev.harbinger.brief.BriefFormat;
import dev.harbinger.brief.BriefSource;
import dev.harbinger.feed.Entry;
import dev.harbinger.feed.EntryRepository;
import dev.harbinger.feed.FeedKind;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionLife;
import dev.harbinger.question.QuestionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Judges entries against questions and raises flags: fresh entries against all open questions, new questions against
 * the stored entries. Each batch is one transaction, so that a kill loses and doubles nothing.
 */
@ApplicationScoped
class Matching {
    private static final int BATCH = 100;
    private static final Duration SAME_STORY = Duration.ofDays(4);
    private static final double ALIKE = 0.45;

    private final QuestionRepository questions;
    private final QuestionLife life;
    private final EntryRepository entries;
    private final FlagRepository flags;
    private final OpenQuestions open;
    private final MatchConfig config;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Matching(
            QuestionRepository questions,
            QuestionLife life,
            EntryRepository entries,
            FlagRepository flags,
            OpenQuestions open,
            MatchConfig config,
            InstantSource clock) {
        this.questions = questions;
        this.life = life;
        this.entries = entries;
        this.flags = flags;
        this.open = open;
        this.config = config;
        this.clock = clock;
    }

    /** Takes one at a time, so that two threads do not judge the same entries; across nodes the rows' versions decide. */
    void exclusively(Runnable work) {
        oneAtATime.lock();
        try {
            work.run();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The briefs among the next batch of fresh entries; file them before they are judged, then a kill loses none. */
    List<BriefSource> freshBriefs() {
        return entries.fresh(BATCH).stream()
                .filter(entry -> entry.feed().kind() == FeedKind.BRIEFS)
                .map(Matching::brief)
                .toList();
    }

    /** Judges one batch of fresh entries, in the caller's transaction; how many there were. */
    int judgeFresh() {
        var fresh = entries.fresh(BATCH);
        if (fresh.isEmpty()) {
            return 0;
        }
        var index = open.index(questions.matched());
        fresh.forEach(entry -> judge(entry, index));
        entries.pulled(fresh.stream().map(Entry::id).toList());
        return fresh.size();
    }

    private static BriefSource brief(Entry entry) {
        var text = entry.body().isBlank() ? entry.summary() : entry.body();
        return new BriefSource(
                BriefFormat.TEXT,
                text.isBlank() ? entry.title() : text,
                entry.title(),
                entry.link(),
                entry.publishedAt(),
                null,
                null);
    }

    /** Judges the stored entries against the questions that are new or reworded; how many there were. */
    int judgeNewQuestions() {
        var unmatched = questions.unmatched(BATCH);
        if (unmatched.isEmpty()) {
            return 0;
        }
        var index = open.index(unmatched);
        var horizon = clock.instant().minus(Duration.ofDays(config.lookBackDays()));
        var asked = unmatched.stream()
                .map(Question::askedAt)
                .min(Comparator.naturalOrder())
                .orElse(horizon);
        var since = asked.isBefore(horizon) ? horizon : asked;
        for (var page = page(since, 0);
                !page.isEmpty();
                page = page(since, page.get(page.size() - 1).id())) {
            page.forEach(entry -> judge(entry, index));
        }
        unmatched.forEach(Question::matched);
        return unmatched.size();
    }

    private List<Entry> page(java.time.Instant since, long behind) {
        return entries.publishedSince(since, behind, 500);
    }

    /** Wakes the flags whose snooze has ended. */
    int wake() {
        var today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        var awake = flags.awake(today, BATCH);
        awake.forEach(flag -> {
            flag.wake();
            life.becomeLikely(flag.question(), flag.likelihood(), flag.strongestReason());
        });
        return awake.size();
    }

    private void judge(Entry entry, OpenQuestions.Index index) {
        var sense = new EntrySense(entry.title(), text(entry));
        for (var id : index.candidates(sense)) {
            var question = index.sense(id);
            if (question.takes(entry.publishedAt())) {
                var judgement = Judge.judge(question, sense);
                if (judgement.likelihood() >= config.threshold()) {
                    flag(index.question(id), entry, judgement);
                }
            }
        }
    }

    static String text(Entry entry) {
        return entry.summary().isBlank() ? entry.body() : entry.summary();
    }

    private void flag(Question question, Entry entry, Judgement judgement) {
        var known = flags.of(question);
        var same = known.stream()
                .filter(flag -> flag.entry().id().equals(entry.id())
                        || flag.sameStory().stream()
                                .anyMatch(other -> other.id().equals(entry.id())))
                .findFirst();
        if (same.isPresent()) {
            if (same.get().status().isOpen() && same.get().entry().id().equals(entry.id())) {
                same.get().judged(judgement);
            }
            return;
        }
        var story = story(known, entry);
        if (story.isPresent()) {
            story.get().alsoReportedBy(entry);
            return;
        }
        var flag = new Flag(question, entry, judgement, clock.instant());
        flags.persist(flag);
        life.becomeLikely(question, judgement.likelihood(), flag.strongestReason());
    }

    /** A flag that waits for a verdict on an entry that tells much the same within a few days. */
    private static Optional<Flag> story(List<Flag> known, Entry entry) {
        return known.stream()
                .filter(flag -> flag.status().isOpen())
                .filter(flag -> Duration.between(flag.entry().publishedAt(), entry.publishedAt())
                                .abs()
                                .compareTo(SAME_STORY)
                        <= 0)
                .filter(flag -> Stories.alike(flag.entry().title(), entry.title()) >= ALIKE)
                .findFirst();
    }
}
