package dev.harbinger.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;

/** One step in the life of a question: who did what, when. Never changed. */
@Entity
public class QuestionEvent {
    /** The kinds of steps. */
    public enum What {
        PROPOSED,
        OPENED,
        ACCEPTED,
        EDITED,
        LIKELY_RESOLVED,
        NO_LONGER_LIKELY,
        RESOLVED,
        REOPENED,
        EXPIRED,
        DROPPED,
        ASSIGNED,
        SPLIT,
        MERGED,
        ASKED_AGAIN,
        PARTED,
        MOVED,
        CORRECTED,
        NOTED
    }

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Question question;

    private Instant happenedAt;

    @Column(columnDefinition = "TEXT")
    private String who;

    @Enumerated(EnumType.STRING)
    private What what;

    @Column(columnDefinition = "TEXT")
    private String detail;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Outcome outcomeBefore;

    @Column(columnDefinition = "TEXT")
    private String evidence;

    /** For Hibernate. */
    protected QuestionEvent() {}

    QuestionEvent(Question question, What what, String who, String detail, Instant happenedAt) {
        this.question = question;
        this.what = what;
        this.who = who;
        this.detail = detail;
        this.happenedAt = happenedAt;
    }

    /** A step that gave an answer; its note is kept as the detail. */
    QuestionEvent(Question question, What what, String who, Answered answered, Instant happenedAt) {
        this(question, what, who, answered.note(), happenedAt);
        outcome = answered.outcome();
        outcomeBefore = answered.before();
        evidence = answered.evidence();
    }

    public Long id() {
        return id;
    }

    public Question question() {
        return question;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** The user's name, or {@code harbinger} for the program. */
    public String who() {
        return who;
    }

    public What what() {
        return what;
    }

    /** The answer, the note or what was changed, as programs read it; may be null. */
    public String detail() {
        return answered().map(Answered::detail).orElse(detail);
    }

    /** The answer, if this step gave one. */
    public Optional<Answered> answered() {
        return outcome == null ? Optional.empty() : Optional.of(new Answered(outcome, outcomeBefore, detail, evidence));
    }
}
