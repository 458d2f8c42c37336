package dev.harbinger.match;

import dev.harbinger.feed.EntryWords;
import dev.harbinger.text.SentenceEmbedding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Reads the meaning of texts, if that is wanted and this system can. Copies of one text, as wires bring them, are read
 * once. Safe for several threads.
 */
@ApplicationScoped
class Meaning {
    private static final Logger LOG = Logger.getLogger(Meaning.class);
    private static final int REMEMBERED = 1000;
    private static final int LONGEST = 2000;

    private static final class Latest extends LinkedHashMap<String, float[]> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    }

    private final MatchConfig config;
    private final AtomicBoolean warned = new AtomicBoolean();
    private final Latest latest = new Latest();

    Meaning(MatchConfig config) {
        this.config = config;
    }

    /** Whether meanings are to be read, if this system can. */
    boolean isWanted() {
        return config.embeddings();
    }

    /** Whether meanings are read; the first time it takes as long as loading the model. */
    boolean isRead() {
        if (config.embeddings() && !SentenceEmbedding.isAvailable()) {
            if (warned.compareAndSet(false, true)) {
                LOG.warn("Sentence embeddings cannot be had on this system; entries are judged by their words alone");
            }
            return false;
        }
        return config.embeddings();
    }

    /** The meaning of an entry, or none. */
    EntryMeaning of(EntryWords entry) {
        return isRead() ? new EntryMeaning(entry.title(), entry.text(), this::vector) : EntryMeaning.UNREAD;
    }

    /** Where some words lie. */
    float[] vector(String words) {
        if (words.length() > LONGEST) {
            return SentenceEmbedding.of(words);
        }
        var known = known(words);
        if (known != null) {
            return known;
        }
        var vector = SentenceEmbedding.of(words);
        remember(words, vector);
        return vector;
    }

    private float[] known(String words) {
        synchronized (latest) {
            return latest.get(words);
        }
    }

    private void remember(String words, float[] vector) {
        synchronized (latest) {
            latest.put(words, vector);
        }
    }
}
