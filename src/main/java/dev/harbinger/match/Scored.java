package dev.harbinger.match;

import dev.harbinger.feed.Entry;
import dev.harbinger.question.Question;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** How likely an entry answered a question when both were last judged, be it enough for a flag or not. */
@Entity
class Scored {
    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Question question;

    @ManyToOne(fetch = FetchType.LAZY)
    private Entry entry;

    /** When its entry was. */
    private Instant publishedAt;

    private double likelihood;

    @Enumerated(EnumType.STRING)
    private Leaning leaning;

    private Instant judgedAt;
    private Instant askedAt;

    /** For Hibernate. */
    protected Scored() {}

    Scored(Question question, Entry entry, Hit hit, Instant now) {
        id = id(hit);
        this.question = question;
        this.entry = entry;
        judged(hit, now);
    }

    static String id(Hit hit) {
        return hit.questionId() + "-" + hit.entryId();
    }

    /** Takes over a new judgement. */
    void judged(Hit hit, Instant now) {
        publishedAt = entry.publishedAt();
        likelihood = hit.likelihood();
        leaning = hit.leaning();
        judgedAt = now;
    }

    /** Somebody was asked for a second opinion on it. */
    void asked(Instant now) {
        askedAt = now;
    }

    Question question() {
        return question;
    }

    Entry entry() {
        return entry;
    }
}
