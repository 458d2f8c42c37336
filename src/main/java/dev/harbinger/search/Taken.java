package dev.harbinger.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/**
 * The rows that were taken up of late, so that those that are read again, because others may have come late beside them, are not
 * taken up again. For one thread.
 */
final class Taken {
    private final int most;
    private final Map<String, LinkedHashSet<Source.Point>> rows = new HashMap<>();

    /** @param most rows that are remembered of each source; of more, the first are forgotten and taken up again */
    Taken(int most) {
        this.most = most;
    }

    boolean has(Source source, Source.Point row) {
        return of(source).contains(row);
    }

    void add(Source source, Source.Point row) {
        of(source).add(row);
    }

    /** Forgets what is never read again: the rows from before a moment. */
    void forgetBefore(Source source, Instant moment) {
        var known = of(source);
        var oldest = known.iterator();
        while (oldest.hasNext() && (oldest.next().at().isBefore(moment) || known.size() > most)) {
            oldest.remove();
        }
    }

    /** Forgets all. */
    void clear() {
        rows.clear();
    }

    private LinkedHashSet<Source.Point> of(Source source) {
        return rows.computeIfAbsent(source.name(), name -> new LinkedHashSet<>());
    }
}
