package dev.harbinger.match;

import dev.harbinger.feed.Entry;
import dev.harbinger.feed.EntryRepository;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionLife;
import dev.harbinger.question.QuestionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Turns hits into flags, in the caller's transaction: one flag for each question and story. What happened to the
 * question or the entry since they were read is looked up again here.
 */
@ApplicationScoped
class Flagging {
    private final QuestionRepository questions;
    private final QuestionLife life;
    private final EntryRepository entries;
    private final FlagRepository flags;
    private final ScoredRepository scored;
    private final MatchConfig config;
    private final InstantSource clock;

    Flagging(
            QuestionRepository questions,
            QuestionLife life,
            EntryRepository entries,
            FlagRepository flags,
            ScoredRepository scored,
            MatchConfig config,
            InstantSource clock) {
        this.questions = questions;
        this.life = life;
        this.entries = entries;
        this.flags = flags;
        this.scored = scored;
        this.config = config;
        this.clock = clock;
    }

    /** Remembers some hits, and flags what is likely enough. */
    void keep(Collection<Hit> hits) {
        hits.forEach(this::keep);
    }

    private void keep(Hit hit) {
        var question = questions.findById(hit.questionId());
        var entry = entries.findById(hit.entryId());
        if (question != null && entry != null && question.status().isMatched()) {
            scored.keep(question, entry, hit, clock.instant());
            if (hit.likelihood() >= config.threshold() || hit.hasOpinion()) {
                flag(question, entry, hit);
            }
        }
    }

    private void flag(Question question, Entry entry, Hit hit) {
        var known = flags.of(question);
        var same = known.stream().filter(flag -> flag.holds(entry)).findFirst();
        if (same.isPresent()) {
            if (same.get().status().isOpen() && same.get().entry().id().equals(entry.id())) {
                same.get().judged(hit);
            }
            return;
        }
        if (hit.likelihood() < config.threshold()) {
            return;
        }
        var story = story(known, entry, hit);
        if (story.isPresent()) {
            story.get().alsoReportedBy(entry);
            return;
        }
        var flag = new Flag(question, entry, hit, clock.instant());
        flags.persist(flag);
        life.becomeLikely(question, flag.likelihood(), flag.tellingWords());
    }

    /**
     * The flag on the story that an entry reports: a copy belongs to it whatever became of the flag, a telling in other
     * words only while it waits for a verdict, because it may bring a new fact.
     */
    private static Optional<Flag> story(List<Flag> known, Entry entry, Hit hit) {
        var told = Telling.of(entry);
        return known.stream()
                .filter(flag -> flag.tellings()
                        .anyMatch(other -> told.copies(other) && flag.leaning() == hit.leaning()
                                || flag.status().isOpen() && told.resembles(other)))
                .findFirst();
    }
}
