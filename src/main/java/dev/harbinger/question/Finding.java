package dev.harbinger.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The passage of a brief that asks a question, and how it was found.
 *
 * @param sourceText exactly {@code text[sourceStart, sourceEnd)} of the brief; null by hand if none was given
 * @param sourceStart null by hand, as is {@code sourceEnd}
 * @param confidence how sure the extraction was, 0 to 1; 1 by hand
 * @param cue the words that gave it away; may be null
 */
@Embeddable
public record Finding(
        @Column(columnDefinition = "TEXT") String sourceText,
        Integer sourceStart,
        Integer sourceEnd,
        double confidence,

        @Column(columnDefinition = "TEXT") String cue,

        @Enumerated(EnumType.STRING) FoundBy foundBy) {
    /** The passage of another, found as this one was. */
    Finding at(Finding other) {
        return new Finding(other.sourceText, other.sourceStart, other.sourceEnd, confidence, cue, foundBy);
    }

    /** The same, as sure as that. */
    Finding withConfidence(double sure) {
        return new Finding(sourceText, sourceStart, sourceEnd, sure, cue, foundBy);
    }
}
