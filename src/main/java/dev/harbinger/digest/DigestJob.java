package dev.harbinger.digest;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Makes the digests that are due and sends the mails that wait; when something is due lives in the rows. */
@ApplicationScoped
class DigestJob {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Digests digests;
    private final Delivery delivery;
    private final DigestConfig config;
    private final InstantSource clock;

    DigestJob(Digests digests, Delivery delivery, DigestConfig config, InstantSource clock) {
        this.digests = digests;
        this.delivery = delivery;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "30s", identity = "make-digests", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void make() {
        if (config.enabled()) {
            digests.makeDue();
        }
    }

    @Scheduled(every = "5s", identity = "send-mail", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        delivery.deliverDue(clock.instant().plus(LONGEST));
    }
}
