package dev.harbinger.digest;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets what is not needed any more: old mails with their contents, and addresses that nobody confirmed. */
@ApplicationScoped
class Sweeping {
    private static final Duration MAILS = Duration.ofDays(120);
    private static final Duration UNCONFIRMED = Duration.ofDays(30);

    private final LetterRepository letters;
    private final EditionRepository editions;
    private final SubscriberRepository subscribers;
    private final InstantSource clock;

    Sweeping(
            LetterRepository letters,
            EditionRepository editions,
            SubscriberRepository subscribers,
            InstantSource clock) {
        this.letters = letters;
        this.editions = editions;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "10m", identity = "sweep-mail")
    @Transactional
    void sweep() {
        var now = clock.instant();
        letters.delete("finishedAt < ?1", now.minus(MAILS));
        editions.dropUnused(now.minus(MAILS));
        subscribers.delete(
                "status = ?1 and confirmedAt is null and createdAt < ?2",
                SubscriberStatus.PENDING,
                now.minus(UNCONFIRMED));
    }
}
