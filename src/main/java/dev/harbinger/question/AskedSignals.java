package dev.harbinger.question;

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
    private record Likeness(SignalSketch before, double share) {}

    private final Map<String, List<SignalSketch>> byActor = new HashMap<>();
    private final Set<Long> found = new HashSet<>();

    AskedSignals(List<SignalSketch> asked) {
        asked.forEach(sketch -> keys(sketch)
                .forEach(key ->
                        byActor.computeIfAbsent(key, k -> new ArrayList<>()).add(sketch)));
    }

    /** The question that asks the same; of several the most alike, then the oldest. */
    Optional<Long> find(SignalSketch signal, LocalDate askedOn) {
        var best = keys(signal).stream()
                .flatMap(key -> byActor.getOrDefault(key, List.of()).stream())
                .distinct()
                .filter(before -> !found.contains(before.questionId()))
                .map(before -> new Likeness(before, SameSignal.likeness(signal, before, askedOn)))
                .filter(likeness -> likeness.share() > 0)
                .max(Comparator.comparingDouble(Likeness::share)
                        .thenComparing(likeness -> -likeness.before().questionId()))
                .map(likeness -> likeness.before().questionId());
        best.ifPresent(found::add);
        return best;
    }

    private static Set<String> keys(SignalSketch signal) {
        return signal.actors().isEmpty()
                ? Set.of("")
                : SameSignal.keys(signal.actors().get(0));
    }
}
