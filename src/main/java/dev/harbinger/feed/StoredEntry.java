package dev.harbinger.feed;

import java.util.Objects;

/**
 * What tells a stored entry from others, without its words.
 *
 * @param linkHash null without a link, and of entries stored before it was kept
 */
record StoredEntry(long id, String guidHash, String linkHash, String wordsHash) {
    /** Whether an entry of a document, which is this one, says nothing new. */
    boolean saysTheSameAs(MarkedEntry entry) {
        return wordsHash.equals(entry.wordsHash())
                && guidHash.equals(entry.guidHash())
                && Objects.equals(linkHash, entry.linkHash());
    }
}
