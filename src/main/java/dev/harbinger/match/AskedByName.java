package dev.harbinger.match;

import dev.harbinger.text.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question in the names of an entry: where the entry speaks of the FTC, "Will U.S. agencies open an inquiry?" becomes
 * "Will FTC open an inquiry?". Who is who stands in the catalogue of bodies; the cross-encoder, which never saw it, need not
 * guess.
 */
final class AskedByName {
    private AskedByName() {}

    static String of(QuestionSense question, EntrySense entry) {
        var words = question.question();
        for (var actor : Stream.concat(question.subjects().stream(), question.others().stream())
                .toList()) {
            var said = said(actor, entry);
            var place = said.isPresent() ? actor.placeIn(words) : Optional.<Span>empty();
            if (place.isPresent()) {
                words = words.substring(0, place.get().start())
                        + said.get()
                        + words.substring(place.get().end());
            }
        }
        return words;
    }

    /** The name that the first sentence to speak of an actor gives it; empty if that is the actor's own. */
    private static Optional<String> said(ActorSense actor, EntrySense entry) {
        return entry.sentences().stream()
                .map(actor::in)
                .filter(Objects::nonNull)
                .filter(found -> found.manner().isStrong())
                .findFirst()
                .map(ActorSense.Found::said)
                .filter(said -> !said.isEmpty());
    }
}
