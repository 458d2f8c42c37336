package dev.harbinger.notify;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Gathers what happened and sends what waits. */
@ApplicationScoped
class NotifyJob {
    private final Gathering gathering;
    private final Sending sending;

    NotifyJob(Gathering gathering, Sending sending) {
        this.gathering = gathering;
        this.sending = sending;
    }

    @Scheduled(every = "10s", identity = "notify", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        gathering.gather();
        sending.sendDue();
    }
}
