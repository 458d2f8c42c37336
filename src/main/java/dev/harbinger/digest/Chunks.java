package dev.harbinger.digest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Parts long lists of ids for the conditions of queries. */
final class Chunks {
    private static final int CHUNK = 1000;

    private Chunks() {}

    static List<List<Long>> of(Collection<Long> ids) {
        var all = List.copyOf(ids);
        var chunks = new ArrayList<List<Long>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }
}
