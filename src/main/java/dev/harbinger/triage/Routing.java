package dev.harbinger.triage;

import dev.harbinger.common.Contention;
import dev.harbinger.match.Flag;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.question.QuestionLife;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Gives new flags to whoever has their question or whom a rule names; each flag is looked at once. */
@ApplicationScoped
public class Routing {
    private static final int BATCH = 200;

    private final FlagRepository flags;
    private final FlagSteps steps;
    private final AssignmentRules rules;
    private final TriageNews news;
    private final InstantSource clock;

    Routing(FlagRepository flags, FlagSteps steps, AssignmentRules rules, TriageNews news, InstantSource clock) {
        this.flags = flags;
        this.steps = steps;
        this.rules = rules;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(every = "5s", identity = "route-flags", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        run();
    }

    /** Routes until no new flag is left. Never call it inside a transaction. */
    public void run() {
        while (Contention.settle(this::batch) == BATCH) {
            // until none is left
        }
    }

    private int batch() {
        var fresh = flags.unrouted(BATCH);
        if (!fresh.isEmpty()) {
            var inOrder = rules.inOrder();
            fresh.forEach(flag -> route(flag, inOrder));
        }
        return fresh.size();
    }

    private void route(Flag flag, List<AssignmentRule> inOrder) {
        if (flag.assignee() != null || !flag.status().isOpen()) {
            flag.route(null);
            return;
        }
        var owner = flag.question().assignee();
        var user = owner != null
                ? owner
                : AssignmentRules.first(inOrder, flag.question())
                        .map(AssignmentRule::assignee)
                        .orElse(null);
        if (user != null) {
            steps.persist(new FlagStep(
                    flag, FlagStep.What.ASSIGNED, QuestionLife.PROGRAM, user, flag.standing(), clock.instant()));
            news.happened();
        }
        flag.route(user);
    }
}
