package dev.harbinger.triage;

import dev.harbinger.common.Contention;
import dev.harbinger.common.Problems;
import dev.harbinger.match.Flag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Takes verdicts, each call in a transaction of its own: when two people decide on the same flag at the same moment, the
 * later one reads it again and is told what the earlier one did. Never call it inside a transaction.
 */
@ApplicationScoped
public class Verdicts {
    private final Triage triage;
    private final FlagSteps steps;

    Verdicts(Triage triage, FlagSteps steps) {
        this.triage = triage;
        this.steps = steps;
    }

    /** One act on one flag; {@code answer} sees the step inside the transaction, after all is written. */
    <T> T take(long id, Integer seen, Act act, String who, Function<FlagStep, T> answer) {
        return Contention.settle(() -> {
            var step = triage.take(id, seen, act, who);
            steps.flush();
            return answer.apply(step);
        });
    }

    /** The same for other rooms, which see the flag. */
    public <T> T decide(long id, Integer seen, Act act, String who, Function<Flag, T> answer) {
        return take(id, seen, act, who, step -> answer.apply(step.flag()));
    }

    /** The same act on many flags, all or none; the versions that were seen by the ids of the flags, null for unseen. */
    <T> T takeAll(Map<Long, Integer> seen, Act act, String who, Function<List<FlagStep>, T> answer) {
        return Contention.settle(() -> {
            var taken = new ArrayList<FlagStep>();
            seen.forEach((id, version) -> taken.add(triage.take(id, version, act, who)));
            taken.stream().skip(1).forEach(step -> step.partOf(taken.get(0)));
            steps.flush();
            return answer.apply(taken);
        });
    }

    /** Takes a step back with those that were taken together with it, unless somebody has moved one of the flags since. */
    <T> T takeBack(long step, String who, Function<List<FlagStep>, T> answer) {
        return Contention.settle(() -> {
            var taken = steps.together(step);
            if (taken.isEmpty()) {
                throw Problems.notFound("step", step);
            }
            for (var each : taken) {
                if (!steps.last(each.flag()).map(FlagStep::id).equals(java.util.Optional.of(each.id()))) {
                    throw Happened.since(each.flag(), steps.last(each.flag()));
                }
                triage.take(each.flag().id(), null, Act.undo(), who);
            }
            steps.flush();
            return answer.apply(taken);
        });
    }
}
