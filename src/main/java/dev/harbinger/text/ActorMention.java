package dev.harbinger.text;

import java.util.Optional;

/**
 * A place in a text that names a known body, or a kind of bodies.
 *
 * @param from index of the first token; {@code to} is just behind the last
 * @param actor the body, null for a kind
 * @param kind the kind, null for a body
 * @param asAdjective whether only the adjective of a country stands there ("Chinese")
 */
public record ActorMention(int from, int to, KnownActor actor, ActorClass kind, boolean asAdjective) {
    /** The country that the mention belongs to; empty if none. */
    public String country() {
        return actor == null ? kind.country() : actor.isCountry() ? actor.name() : actor.country();
    }

    public Optional<KnownActor> body() {
        return Optional.ofNullable(actor);
    }
}
