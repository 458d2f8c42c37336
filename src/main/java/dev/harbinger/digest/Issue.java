package dev.harbinger.digest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What one run tells: the news, what stands behind them, and by what they tell the editions that it has kept so far. Not
 * for several threads.
 */
final class Issue {
    private final News news;
    private final Backdrop backdrop;
    private final Map<String, Long> editions = new HashMap<>();

    Issue(News news, Backdrop backdrop) {
        this.news = news;
        this.backdrop = backdrop;
    }

    News news() {
        return news;
    }

    Backdrop backdrop() {
        return backdrop;
    }

    /** The key of the edition that tells this; the same changes of the same questions are told in the same words. */
    long edition(Told told, Backdrop shown, Locale language, Supplier<Long> kept) {
        return editions.computeIfAbsent(language + key(told, shown), absent -> kept.get());
    }

    private static String key(Told told, Backdrop shown) {
        return shown.failing().size()
                + told.changes().stream()
                        .map(change -> change.kind().ordinal() + ":" + change.questionId())
                        .collect(Collectors.joining(" ", " ", ""));
    }
}
