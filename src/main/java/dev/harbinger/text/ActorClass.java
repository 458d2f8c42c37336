package dev.harbinger.text;

/**
 * A kind of bodies that a text speaks of together, as in "U.S. agencies".
 *
 * @param kind a class of {@link KnownActor}
 * @param country whose bodies; empty for anybody's
 */
public record ActorClass(String kind, String country) {
    /** Whether a body is one of the kind. */
    public boolean has(KnownActor actor) {
        return actor.classes().contains(kind) && (country.isEmpty() || country.equals(actor.country()));
    }
}
