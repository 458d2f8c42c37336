package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A later brief that asks what a question asks already, and the passage that does. The first asking is the question itself. */
@Entity
public class QuestionAsking {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Question question;

    @ManyToOne(fetch = FetchType.LAZY)
    private Brief brief;

    @Column(columnDefinition = "TEXT")
    private String sourceText;

    private int sourceStart;
    private int sourceEnd;
    private double confidence;

    @Column(columnDefinition = "TEXT")
    private String cue;

    @Enumerated(EnumType.STRING)
    private FoundBy foundBy;

    private Instant askedAt;
    private Instant filedAt;

    /** For Hibernate. */
    protected QuestionAsking() {}

    /** The asking by a draft out of a brief, of a question that is there already. */
    QuestionAsking(Question question, QuestionDraft draft, Instant now) {
        this.question = question;
        brief = draft.brief();
        sourceText = draft.sourceText();
        sourceStart = draft.sourceStart();
        sourceEnd = draft.sourceEnd();
        confidence = draft.confidence();
        cue = draft.cue();
        foundBy = draft.foundBy();
        askedAt = draft.askedAt();
        filedAt = now;
    }

    /** The same asking, of a question that took the other one in. */
    QuestionAsking(Question question, QuestionAsking other) {
        this.question = question;
        brief = other.brief;
        sourceText = other.sourceText;
        sourceStart = other.sourceStart;
        sourceEnd = other.sourceEnd;
        confidence = other.confidence;
        cue = other.cue;
        foundBy = other.foundBy;
        askedAt = other.askedAt;
        filedAt = other.filedAt;
    }

    public Long id() {
        return id;
    }

    public Question question() {
        return question;
    }

    public Brief brief() {
        return brief;
    }

    /** The passage, exactly {@code text[sourceStart, sourceEnd)} of its brief. */
    public String sourceText() {
        return sourceText;
    }

    public int sourceStart() {
        return sourceStart;
    }

    public int sourceEnd() {
        return sourceEnd;
    }

    /** How sure the extraction was of this passage, 0 to 1. */
    public double confidence() {
        return confidence;
    }

    /** The words that gave this passage away; may be null. */
    public String cue() {
        return cue;
    }

    public FoundBy foundBy() {
        return foundBy;
    }

    /** The date of its brief. */
    public Instant askedAt() {
        return askedAt;
    }

    public Instant filedAt() {
        return filedAt;
    }
}
