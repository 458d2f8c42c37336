package dev.harbinger.question;

import dev.harbinger.extraction.SignalActor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The signals that are asked already, by who would act, so that a new one meets only those of its actor. Each is found at
 * most once: what one brief lists as two events are two. For one filing and one thread.
 */
final class AskedSignals {
    private record Likeness(Long questionId, double share) {}

    private final Map<SignalActor, ActorTerms> actors = new HashMap<>();
    private final Map<String, List<SignalSense>> byActor = new HashMap<>();
    private final Set<Long> found = new HashSet<>();

    AskedSignals(List<SignalSketch> asked) {
        for (var sketch : asked) {
            var sense = sense(sketch);
            sense.keys()
                    .forEach(key ->
                            byActor.computeIfAbsent(key, k -> new ArrayList<>()).add(sense));
        }
    }

    private SignalSense sense(SignalSketch sketch) {
        return new SignalSense(sketch, actor -> actors.computeIfAbsent(actor, ActorTerms::of));
    }

    /** The question that asks the same; of several the most alike, then the oldest. */
    Optional<Long> find(SignalSketch signal, LocalDate askedOn) {
        var sense = sense(signal);
        var best = sense.keys().stream()
                .flatMap(key -> byActor.getOrDefault(key, List.of()).stream())
                .distinct()
                .filter(before -> !found.contains(before.sketch().questionId()))
                .map(before -> new Likeness(before.sketch().questionId(), SameSignal.likeness(sense, before, askedOn)))
                .filter(likeness -> likeness.share() > 0)
                .max(Comparator.comparingDouble(Likeness::share).thenComparing(likeness -> -likeness.questionId()))
                .map(Likeness::questionId);
        best.ifPresent(found::add);
        return best;
    }
}
