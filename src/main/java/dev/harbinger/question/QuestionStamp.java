package dev.harbinger.question;

import java.util.Objects;

/**
 * Enough of a question to tell whether one knows it as it is.
 *
 * @param version counts its changes
 */
public record QuestionStamp(Long id, int version, QuestionStatus status) {
    public QuestionStamp {
        Objects.requireNonNull(id);
        Objects.requireNonNull(status);
    }

    /** Whether entries are judged against it. */
    public boolean isMatched() {
        return status.isMatched();
    }
}
