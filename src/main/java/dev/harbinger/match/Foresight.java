package dev.harbinger.match;

import dev.harbinger.feed.EntryWords;
import dev.harbinger.feed.FeedCatalog.PreviewEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** Says what entries would flag that are not stored. */
@ApplicationScoped
class Foresight {
    /** A question that would be flagged. */
    record Flagged(Long questionId, String question, double likelihood) {}

    private final OpenQuestions open;
    private final Judging judging;
    private final MatchConfig config;
    private final InstantSource clock;

    Foresight(OpenQuestions open, Judging judging, MatchConfig config, InstantSource clock) {
        this.open = open;
        this.judging = judging;
        this.config = config;
        this.clock = clock;
    }

    /** Judges and stores nothing; never call it inside a transaction. */
    List<FeedPreviewPages.Row> of(List<PreviewEntry> entries) {
        judging.follow();
        return entries.stream()
                .map(entry -> new FeedPreviewPages.Row(entry, flagged(entry)))
                .toList();
    }

    private List<Flagged> flagged(PreviewEntry entry) {
        var at = entry.publishedAt() == null ? clock.instant() : entry.publishedAt();
        var text = entry.summary().isBlank() ? entry.body() : entry.summary();
        return judging.hits(new EntryWords(0L, entry.title(), text, at)).stream()
                .filter(hit -> hit.likelihood() >= config.threshold())
                .flatMap(hit -> open
                        .wording(hit.questionId())
                        .map(words -> new Flagged(hit.questionId(), words, hit.likelihood()))
                        .stream())
                .sorted(Comparator.comparingDouble(Flagged::likelihood).reversed())
                .toList();
    }
}
