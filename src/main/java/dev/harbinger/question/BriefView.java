package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A brief with its questions as the JSON interface shows it; the names are part of the outside contract. */
public record BriefView(
        Long id,
        String title,
        String url,
        Instant publishedAt,
        String region,
        String category,

        @Schema(description = "The plain text that the offsets of the questions count in, in UTF-16 units")
        String text,

        @Schema(description = "What the reader found or did not find, in words")
        String message,

        List<QuestionView> questions) {

    static BriefView of(Brief brief, List<Asked> questions) {
        return new BriefView(
                brief.id(),
                brief.title(),
                brief.url(),
                brief.publishedAt(),
                brief.region(),
                brief.category(),
                brief.text(),
                message(questions.size()),
                questions.stream().map(QuestionView::of).toList());
    }

    static BriefView of(Filing.Preview preview) {
        var brief = preview.brief();
        return new BriefView(
                null,
                brief.title(),
                brief.url(),
                brief.publishedAt(),
                brief.region(),
                brief.category(),
                brief.text(),
                message(preview.signals().size()),
                preview.signals().stream()
                        .map(signal -> QuestionView.of(preview, signal))
                        .toList());
    }

    private static String message(int found) {
        return switch (found) {
            case 0 ->
                "No signal was found. If the text names something to watch, mark the passage on the brief's page or"
                        + " send it as a question by hand.";
            case 1 -> "One question.";
            default -> found + " questions.";
        };
    }
}
