package dev.harbinger.question;

import dev.harbinger.extraction.SignalActor;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An actor as terms to compare.
 *
 * @param key of the name, the same for every way to write it
 * @param keys of the name and all aliases
 * @param all the terms of the name and all aliases
 * @param own the terms of the name
 */
record ActorTerms(String key, Set<String> keys, Set<String> all, Set<String> own) {
    static ActorTerms of(SignalActor actor) {
        var own = SignalTerms.all(actor.name());
        var all = new LinkedHashSet<>(own);
        var keys = new LinkedHashSet<String>();
        keys.add(SignalTerms.key(own));
        for (var alias : actor.aliases()) {
            var terms = SignalTerms.all(alias);
            keys.add(SignalTerms.key(terms));
            all.addAll(terms);
        }
        return new ActorTerms(SignalTerms.key(own), keys, all, own);
    }

    /** By the name of at least one of them: two aliases may be the same by chance. */
    boolean agrees(ActorTerms other) {
        return keys.contains(other.key) || other.keys.contains(key);
    }
}
