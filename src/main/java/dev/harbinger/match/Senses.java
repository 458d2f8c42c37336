package dev.harbinger.match;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the judge reads the questions that were candidates lately; reading one takes a tagger's time, keeping one some
 * kilobytes. Safe for several threads.
 */
final class Senses {
    private static final int KEPT = 16_384;

    private record Read(OpenQuestion question, QuestionSense sense) {}

    private static final class Latest extends LinkedHashMap<Long, Read> {
        private static final long serialVersionUID = 1;

        private Latest() {
            super(1024, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Read> eldest) {
            return size() > KEPT;
        }
    }

    private final Latest latest = new Latest();

    /** How the judge reads a question as it is worded now. */
    QuestionSense of(OpenQuestion question) {
        var known = known(question.id());
        if (known != null && known.question().saysTheSameAs(question)) {
            return known.sense();
        }
        var sense = question.sense();
        keep(new Read(question, sense));
        return sense;
    }

    private synchronized Read known(long id) {
        return latest.get(id);
    }

    private synchronized void keep(Read read) {
        latest.put(read.question().id(), read);
    }
}
