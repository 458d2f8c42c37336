package dev.harbinger.match;

import dev.harbinger.question.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** Where the triage of a flag stands: all that a step of it may change, and that taking the step back restores. */
@Embeddable
public record Standing(
        @Enumerated(EnumType.STRING) FlagStatus status,
        @Column(columnDefinition = "TEXT") String assignee,
        LocalDate snoozedUntil,
        Integer snoozedReports,
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Column(columnDefinition = "TEXT") String note,
        Instant triagedAt,
        @Column(columnDefinition = "TEXT") String triagedBy) {

    /** Nobody has given a verdict; whoever it is assigned to keeps it. */
    static Standing fresh(String assignee) {
        return new Standing(FlagStatus.NEW, assignee, null, null, null, null, null, null);
    }
}
