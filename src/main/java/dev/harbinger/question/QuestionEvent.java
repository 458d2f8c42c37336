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

    /** For Hibernate. */
    protected QuestionEvent() {}

    QuestionEvent(Question question, What what, String who, String detail, Instant happenedAt) {
        this.question = question;
        this.what = what;
        this.who = who;
        this.detail = detail;
        this.happenedAt = happenedAt;
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

    /** The answer, the note or what was changed; may be null. */
    public String detail() {
        return detail;
    }
}
