package dev.harbinger.assistant;

import dev.harbinger.extraction.Proposal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Remembers what was answered about the last texts, so that each is asked about once, be it previewed, filed or both at
 * the same time. Safe for several threads.
 */
final class AskedOnce {
    private static final int REMEMBERED = 100;

    private static final class Latest extends LinkedHashMap<String, CompletableFuture<List<Proposal>>> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<List<Proposal>>> eldest) {
            return size() > REMEMBERED;
        }
    }

    private final Map<String, CompletableFuture<List<Proposal>>> answers = Collections.synchronizedMap(new Latest());

    /**
     * The answer about a text; waits for it if another thread is asking.
     *
     * @param ask empty if it did not ask, which is not remembered
     */
    List<Proposal> answer(String text, Supplier<Optional<List<Proposal>>> ask) {
        var mine = new CompletableFuture<List<Proposal>>();
        var theirs = answers.putIfAbsent(text, mine);
        if (theirs != null) {
            return theirs.join();
        }
        var answer = Optional.<List<Proposal>>empty();
        try {
            answer = ask.get();
        } finally {
            if (answer.isEmpty()) {
                answers.remove(text);
            }
            mine.complete(answer.orElse(List.of()));
        }
        return mine.join();
    }
}
