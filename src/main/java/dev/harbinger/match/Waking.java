package dev.harbinger.match;

import dev.harbinger.question.QuestionLife;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Wakes the flags whose snooze has ended, and forgets what was judged so long ago that nobody replays it. */
@ApplicationScoped
class Waking {
    private static final int BATCH = 100;
    private static final Duration REPLAYED = Duration.ofDays(365);

    private final FlagRepository flags;
    private final ScoredRepository scored;
    private final QuestionLife life;
    private final InstantSource clock;

    Waking(FlagRepository flags, ScoredRepository scored, QuestionLife life, InstantSource clock) {
        this.flags = flags;
        this.scored = scored;
        this.life = life;
        this.clock = clock;
    }

    /** Wakes one batch and forgets what is old, in the caller's transaction; how many were woken. */
    int wake() {
        var awake = flags.awake(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), BATCH);
        awake.forEach(flag -> {
            flag.wake();
            life.becomeLikely(flag.question(), flag.likelihood(), flag.tellingWords());
        });
        scored.forgetBefore(clock.instant().minus(REPLAYED));
        return awake.size();
    }
}
