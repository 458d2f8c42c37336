package dev.harbinger.question;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** Somebody wants to be told what happens to a question. */
@Entity
public class QuestionWatch {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Question question;

    private String watcher;
    private Instant since;

    /** For Hibernate. */
    protected QuestionWatch() {}

    QuestionWatch(Question question, String watcher, Instant since) {
        this.question = question;
        this.watcher = watcher;
        this.since = since;
    }

    public Question question() {
        return question;
    }

    /** The user's name. */
    public String watcher() {
        return watcher;
    }

    public Instant since() {
        return since;
    }
}
