package dev.harbinger.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;

/** One message to one channel and what became of it; a message keeps its id over all tries. */
@Entity
public class Delivery {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 9;
    private static final int TRIES = 12;
    private static final int LONGEST_ANSWER = 500;

    /** Where a message stands. */
    enum Status {
        PENDING,
        SENT,
        FAILED
    }

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Channel channel;

    private String messageId;

    @Column(columnDefinition = "TEXT")
    private String title;

    @Column(columnDefinition = "TEXT")
    private String body;

    @Enumerated(EnumType.STRING)
    private Status status = Status.PENDING;

    private Instant leasedUntil;
    private int fence;
    private int tries;
    private Instant nextTryAt;

    @Column(columnDefinition = "TEXT")
    private String answer;

    private Instant createdAt;
    private Instant finishedAt;

    /** For Hibernate. */
    protected Delivery() {}

    Delivery(Channel channel, String messageId, String title, String body, Instant now) {
        this.channel = channel;
        this.messageId = messageId;
        this.title = title;
        this.body = body;
        createdAt = now;
        nextTryAt = now;
    }

    /** A worker takes it until then. */
    void claim(Instant until) {
        leasedUntil = until;
        fence++;
        tries++;
    }

    void arrived(String words, Instant now) {
        status = Status.SENT;
        finish(words, now);
    }

    /** Comes again, each time after twice the time, unless it never will arrive or was tried often enough. */
    void didNotArrive(String words, boolean forGood, Instant now) {
        finish(words, now);
        if (forGood || tries >= TRIES) {
            status = Status.FAILED;
        } else {
            finishedAt = null;
            nextTryAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLINGS, tries - 1)));
        }
    }

    /** Somebody wants it sent once more, arrived or not; it is the same message. */
    void again(Instant now) {
        status = Status.PENDING;
        tries = 0;
        nextTryAt = now;
        finishedAt = null;
    }

    private void finish(String words, Instant now) {
        leasedUntil = null;
        finishedAt = now;
        answer = words.length() > LONGEST_ANSWER ? words.substring(0, LONGEST_ANSWER) : words;
    }

    public Long id() {
        return id;
    }

    Channel channel() {
        return channel;
    }

    public String messageId() {
        return messageId;
    }

    public String title() {
        return title;
    }

    /** As it is sent. */
    public String body() {
        return body;
    }

    public Status status() {
        return status;
    }

    int fence() {
        return fence;
    }

    public int tries() {
        return tries;
    }

    public Instant nextTryAt() {
        return nextTryAt;
    }

    public String answer() {
        return answer;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
