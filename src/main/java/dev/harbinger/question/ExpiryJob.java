package dev.harbinger.question;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Expires the open questions whose last day has passed, each batch in its own transaction. */
@ApplicationScoped
class ExpiryJob {
    private static final int BATCH = 200;

    private final QuestionRepository questions;
    private final QuestionLife life;
    private final InstantSource clock;

    ExpiryJob(QuestionRepository questions, QuestionLife life, InstantSource clock) {
        this.questions = questions;
        this.life = life;
        this.clock = clock;
    }

    @Scheduled(every = "10m", identity = "expire-questions", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expireOverdue() {
        while (QuarkusTransaction.requiringNew().call(this::expireBatch) == BATCH) {
            // until none is left
        }
    }

    private int expireBatch() {
        var overdue = questions.overdue(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), BATCH);
        overdue.forEach(life::expire);
        return overdue.size();
    }
}
