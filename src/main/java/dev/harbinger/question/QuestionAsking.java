package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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

    @Embedded
    private Finding finding;

    private Instant askedAt;
    private Instant filedAt;

    /** For Hibernate. */
    protected QuestionAsking() {}

    /** The asking by a draft out of a brief, of a question that is there already. */
    QuestionAsking(Question question, QuestionDraft draft, Instant now) {
        this.question = question;
        brief = draft.brief();
        finding = draft.finding();
        askedAt = draft.askedAt();
        filedAt = now;
    }

    /** The same asking, of a question that took the other one in. */
    QuestionAsking(Question question, QuestionAsking other) {
        this.question = question;
        brief = other.brief;
        finding = other.finding;
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

    /** The passage of its brief, and how that was found. */
    public Finding finding() {
        return finding;
    }

    /** The date of its brief. */
    public Instant askedAt() {
        return askedAt;
    }

    public Instant filedAt() {
        return filedAt;
    }
}
