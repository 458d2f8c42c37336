package dev.harbinger.feed;

import java.util.Collection;
import java.util.Set;

/** Says which entries a later stage still needs, so that they are not thrown away; stages that keep entries implement it. */
public interface EntryUse {
    /** Those of some entries that are needed, in the transaction at hand. */
    Set<Long> needed(Collection<Long> entries);
}
