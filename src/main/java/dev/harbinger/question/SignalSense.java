package dev.harbinger.question;

import dev.harbinger.extraction.SignalActor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A signal that is compared with many: what is read out of it is read once, and only when it is asked for. */
final class SignalSense {
    private final SignalSketch sketch;
    private final List<ActorTerms> actors;
    private SignalTerms terms;
    private Set<String> actorTerms;

    /** Reads the actors with a function that may remember those it has read. */
    SignalSense(SignalSketch sketch, Function<SignalActor, ActorTerms> actor) {
        this.sketch = sketch;
        actors = sketch.actors().stream().map(actor).toList();
    }

    SignalSketch sketch() {
        return sketch;
    }

    List<ActorTerms> actors() {
        return actors;
    }

    /** The keys by which it is found: those of who would act first, or an empty one. */
    Set<String> keys() {
        return actors.isEmpty() ? Set.of("") : actors.get(0).keys();
    }

    /** The terms of the question. */
    SignalTerms terms() {
        if (terms == null) {
            terms = SignalTerms.of(sketch.timeless(), sketch.type());
        }
        return terms;
    }

    /** The terms of all its actors under every name. */
    Set<String> actorTerms() {
        if (actorTerms == null) {
            actorTerms = new HashSet<>();
            actors.forEach(actor -> actorTerms.addAll(actor.all()));
        }
        return actorTerms;
    }
}
