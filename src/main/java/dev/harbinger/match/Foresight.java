package dev.harbinger.match;

import dev.harbinger.feed.FeedCatalog.PreviewEntry;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** Says what entries would flag that are not stored. */
@ApplicationScoped
class Foresight {
    /** A question that would be flagged. */
    record Flagged(Long questionId, String question, double likelihood) {}

    private final QuestionRepository questions;
    private final OpenQuestions open;
    private final MatchConfig config;
    private final InstantSource clock;

    Foresight(QuestionRepository questions, OpenQuestions open, MatchConfig config, InstantSource clock) {
        this.questions = questions;
        this.open = open;
        this.config = config;
        this.clock = clock;
    }

    /** Judges in the caller's transaction and stores nothing. */
    List<FeedPreviewPages.Row> of(List<PreviewEntry> entries) {
        var index = open.index(questions.matched());
        return entries.stream()
                .map(entry -> new FeedPreviewPages.Row(entry, flagged(entry, index)))
                .toList();
    }

    private List<Flagged> flagged(PreviewEntry entry, OpenQuestions.Index index) {
        var at = entry.publishedAt() == null ? clock.instant() : entry.publishedAt();
        var sense = new EntrySense(entry.title(), entry.summary().isBlank() ? entry.body() : entry.summary());
        return index.candidates(sense).stream()
                .filter(id -> index.sense(id).takes(at))
                .map(id -> flagged(
                        index.question(id), Judge.judge(index.sense(id), sense).likelihood()))
                .filter(flag -> flag.likelihood() >= config.threshold())
                .sorted(Comparator.comparingDouble(Flagged::likelihood).reversed())
                .toList();
    }

    private static Flagged flagged(Question question, double likelihood) {
        return new Flagged(question.id(), question.question(), likelihood);
    }
}
