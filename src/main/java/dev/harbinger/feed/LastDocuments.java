package dev.harbinger.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What the documents that were stored last held, as far as memory is spared for it, so that of twenty entries of which one
 * is new only that one is looked up in the database. Safe for several threads.
 */
@ApplicationScoped
class LastDocuments {
    private static final int MOST_ENTRIES = 500_000;

    /** A document and the fingerprints of its entries, in order. */
    private record Held(String document, long[] entries) {
        boolean has(MarkedEntry entry) {
            return Arrays.binarySearch(entries, entry.fingerprint()) >= 0;
        }
    }

    private final int most;
    private final LinkedHashMap<Long, Held> byFeed = new LinkedHashMap<>(16, 0.75f, true);
    private int entries;

    LastDocuments() {
        this(MOST_ENTRIES);
    }

    LastDocuments(int most) {
        this.most = most;
    }

    /**
     * Those of some entries of a feed of which it is not certain that they are stored with the same words.
     *
     * @param last the fingerprint of the document that the database says was stored last, which may not be the one that
     *     is remembered here: somebody else may have stored another, or its transaction may have failed
     */
    synchronized List<MarkedEntry> uncertain(long feed, String last, List<MarkedEntry> document) {
        var held = byFeed.get(feed);
        return held == null || !held.document().equals(last)
                ? document
                : document.stream().filter(entry -> !held.has(entry)).toList();
    }

    /** Remembers what a document holds, all of which is stored once the database says that this document was. */
    synchronized void remember(long feed, String document, List<MarkedEntry> held) {
        var fingerprints =
                held.stream().mapToLong(MarkedEntry::fingerprint).sorted().toArray();
        var before = byFeed.put(feed, new Held(document, fingerprints));
        entries += fingerprints.length - (before == null ? 0 : before.entries().length);
        var oldest = byFeed.values().iterator();
        while (entries > most) {
            entries -= oldest.next().entries().length;
            oldest.remove();
        }
    }
}
