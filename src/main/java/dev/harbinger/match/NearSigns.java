package dev.harbinger.match;

import dev.harbinger.text.SentenceEmbedding;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How near the entry's meaning lies to what the question asks, by sentence embeddings: to the act as a fact, and to the
 * same act as something only considered.
 */
final class NearSigns {
    private static final double CLOSE = 0.5;
    private static final double VERY_CLOSE = 0.65;

    private NearSigns() {}

    static List<Sign> of(QuestionSense question, EntrySense entry) {
        var vectors = question.vectors();
        var title = entry.titleVector();
        var headline = SentenceEmbedding.nearness(vectors.fact(), title);
        var near = Math.max(headline, SentenceEmbedding.nearness(vectors.fact(), entry.vector()));
        var thoughtHeadline = SentenceEmbedding.nearness(vectors.thought(), title);
        var thought = Math.max(thoughtHeadline, SentenceEmbedding.nearness(vectors.thought(), entry.vector()));
        return List.of(
                sign("near", near, () -> Saying.NEAR.with(String.format(Locale.ROOT, "%.0f", 100 * near))),
                sign("near squared", near * near, Saying.NEAR_TO_IT::with),
                sign("close", Math.max(0, near - CLOSE), Saying.CLOSE_TO_IT::with),
                sign("very close", Math.max(0, near - VERY_CLOSE), Saying.VERY_CLOSE_TO_IT::with),
                sign("headline near", headline, Saying.HEADLINE_NEAR::with),
                sign("fact rather than thought", near - thought, Saying.NEARER_TO_FACT::with),
                sign(
                        "headline fact rather than thought",
                        headline - thoughtHeadline,
                        Saying.HEADLINE_NEARER_TO_FACT::with));
    }

    private static Sign sign(String feature, double value, Supplier<String> words) {
        return new Sign(feature, value, "meaning", words);
    }
}
