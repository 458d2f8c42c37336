package dev.harbinger.match;

import dev.harbinger.common.Contention;
import dev.harbinger.feed.EntryRepository;
import dev.harbinger.feed.Fresh;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Judges fresh entries against all open questions. A batch is read, then judged outside of any transaction and lock, and
 * what came of it is kept in one transaction that takes the entries off the list: a kill loses nothing, and where two
 * judge the same entries the one that comes second keeps nothing.
 */
@ApplicationScoped
class Matching {
    private static final Logger LOG = Logger.getLogger(Matching.class);
    private static final int BATCH = 500;

    private final EntryRepository entries;
    private final Following following;
    private final Judging judging;
    private final Flagging flagging;

    Matching(EntryRepository entries, Following following, Judging judging, Flagging flagging) {
        this.entries = entries;
        this.following = following;
        this.judging = judging;
        this.flagging = flagging;
    }

    /** The next batch of fresh entries, oldest first. */
    List<Fresh> fresh() {
        return QuarkusTransaction.requiringNew().call(() -> entries.waiting(BATCH));
    }

    /** Judges entries that were read before; never call it inside a transaction. */
    void judge(List<Fresh> batch) {
        following.follow();
        var failed = new ConcurrentHashMap<Fresh, String>();
        var hits = batch.parallelStream()
                .flatMap(entry -> hits(entry, failed).stream())
                .toList();
        var judged = batch.stream().filter(entry -> !failed.containsKey(entry)).toList();
        Contention.settle(() -> keep(judged, hits, failed));
    }

    private List<Hit> hits(Fresh entry, Map<Fresh, String> failed) {
        try {
            return judging.hits(entry.words());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warnf(e, "Entry %d could not be judged", entry.id());
            failed.put(entry, e.toString());
            return List.of();
        }
    }

    private boolean keep(List<Fresh> judged, List<Hit> hits, Map<Fresh, String> failed) {
        var mine = entries.claim(judged);
        flagging.keep(hits.stream().filter(hit -> mine.contains(hit.entryId())).toList());
        failed.forEach(entries::failed);
        return true;
    }
}
