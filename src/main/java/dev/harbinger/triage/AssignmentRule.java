package dev.harbinger.triage;

import dev.harbinger.question.Question;
import dev.harbinger.text.SignalType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;

/** Says whose the new flags on some questions are; a part that is null takes any question. */
@Entity
class AssignmentRule {
    @Id
    @GeneratedValue
    private Long id;

    @Column(columnDefinition = "TEXT")
    private String region;

    @Column(columnDefinition = "TEXT")
    private String category;

    @Enumerated(EnumType.STRING)
    private SignalType signalType;

    @Column(columnDefinition = "TEXT")
    private String assignee;

    private Instant createdAt;

    @Column(columnDefinition = "TEXT")
    private String createdBy;

    /** For Hibernate. */
    protected AssignmentRule() {}

    AssignmentRule(String region, String category, SignalType signalType, String assignee, String who, Instant now) {
        this.region = region;
        this.category = category;
        this.signalType = signalType;
        this.assignee = assignee;
        createdBy = who;
        createdAt = now;
    }

    boolean takes(Question question) {
        return same(region, question.region())
                && same(category, question.category())
                && (signalType == null || signalType == question.signalType());
    }

    private static boolean same(String wanted, String given) {
        return wanted == null || wanted.equalsIgnoreCase(given);
    }

    /** How many parts it names: the rule that says more goes first. */
    int narrowness() {
        return (region == null ? 0 : 1) + (category == null ? 0 : 1) + (signalType == null ? 0 : 1);
    }

    public Long id() {
        return id;
    }

    public String region() {
        return region;
    }

    public String category() {
        return category;
    }

    public SignalType signalType() {
        return signalType;
    }

    public String assignee() {
        return assignee;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }
}
