package dev.harbinger.match;

import dev.harbinger.text.SentenceEmbedding;
import java.util.List;
import java.util.Locale;

/**
 * How near the entry's meaning lies to what the question asks, by sentence embeddings: to the act as a fact, and to the
 * same act as something only considered.
 */
final class NearSigns {
    private static final double CLOSE = 0.5;
    private static final double VERY_CLOSE = 0.65;

    /** No labelled answer that was told from the others lies farther; thousands of other entries do. */
    private static final double FAR = 0.25;

    private NearSigns() {}

    /** Whether neither headline nor text have anything to do with what the question asks. */
    static boolean isFar(QuestionSense question, EntrySense entry) {
        return near(question.vectors().fact(), entry) < FAR;
    }

    /** How near the headline lies to something, or the whole entry if that is nearer. */
    private static double near(float[] what, EntrySense entry) {
        return Math.max(
                SentenceEmbedding.nearness(what, entry.titleVector()),
                SentenceEmbedding.nearness(what, entry.vector()));
    }

    static List<Sign> of(QuestionSense question, EntrySense entry) {
        var vectors = question.vectors();
        var title = entry.titleVector();
        var headline = SentenceEmbedding.nearness(vectors.fact(), title);
        var near = near(vectors.fact(), entry);
        var thoughtHeadline = SentenceEmbedding.nearness(vectors.thought(), title);
        var thought = near(vectors.thought(), entry);
        return List.of(
                new Sign(Feature.NEAR, near, () -> Saying.NEAR.with(String.format(Locale.ROOT, "%.0f", 100 * near))),
                new Sign(Feature.NEAR_SQUARED, near * near, Saying.NEAR_TO_IT::with),
                new Sign(Feature.CLOSE, Math.max(0, near - CLOSE), Saying.CLOSE_TO_IT::with),
                new Sign(Feature.VERY_CLOSE, Math.max(0, near - VERY_CLOSE), Saying.VERY_CLOSE_TO_IT::with),
                new Sign(Feature.HEADLINE_NEAR, headline, Saying.HEADLINE_NEAR::with),
                new Sign(Feature.FACT_RATHER_THAN_THOUGHT, near - thought, Saying.NEARER_TO_FACT::with),
                new Sign(
                        Feature.HEADLINE_FACT_RATHER_THAN_THOUGHT,
                        headline - thoughtHeadline,
                        Saying.HEADLINE_NEARER_TO_FACT::with));
    }
}
