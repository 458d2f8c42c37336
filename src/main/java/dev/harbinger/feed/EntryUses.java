package dev.harbinger.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Asks all later stages which entries they need. */
@ApplicationScoped
class EntryUses {
    private final Instance<EntryUse> stages;

    EntryUses(@Any Instance<EntryUse> stages) {
        this.stages = stages;
    }

    Set<Long> needed(Collection<Long> entries) {
        var needed = new HashSet<Long>();
        if (!entries.isEmpty()) {
            stages.forEach(stage -> needed.addAll(stage.needed(entries)));
        }
        return needed;
    }
}
