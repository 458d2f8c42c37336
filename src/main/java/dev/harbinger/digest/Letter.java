package dev.harbinger.digest;

import dev.harbinger.common.Hash;
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

/**
 * One mail to one mailbox, unique by subscriber and period: a digest's period is its local day. It owns the steps from
 * waiting to sent; whoever holds the newest fence may take them.
 */
@Entity
public class Letter {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int FINGERPRINT = 40;
    private static final int LONGEST_ANSWER = 1000;

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Subscriber subscriber;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    private String period;

    @ManyToOne(fetch = FetchType.LAZY)
    private Edition edition;

    @Column(columnDefinition = "TEXT")
    private String recipient;

    @Enumerated(EnumType.STRING)
    private LetterStatus status = LetterStatus.PENDING;

    private Instant leasedUntil;
    private int fence;
    private int tries;
    private Instant nextTryAt;
    private String messageId;

    @Column(columnDefinition = "TEXT")
    private String answer;

    private Instant createdAt;
    private Instant finishedAt;

    /** For Hibernate. */
    protected Letter() {}

    /** A mail to a subscriber. */
    Letter(Subscriber subscriber, LetterKind kind, String period, Instant now) {
        this(kind, period, subscriber.email(), now);
        this.subscriber = subscriber;
        recipient = null;
    }

    /** A mail to somebody who need not be subscribed. */
    Letter(LetterKind kind, String period, String recipient, Instant now) {
        this.kind = kind;
        this.period = period;
        this.recipient = recipient;
        createdAt = now;
        nextTryAt = now;
        messageId = Hash.of(kind + " " + recipient + " " + period).substring(0, FINGERPRINT);
    }

    /** Gives it its content; one that was left out for want of news goes out after all. */
    Letter with(Edition content) {
        edition = content;
        status = LetterStatus.PENDING;
        finishedAt = null;
        return this;
    }

    /** Notes that there was nothing to say. */
    Letter leftOut(Instant now) {
        status = LetterStatus.EMPTY;
        finishedAt = now;
        return this;
    }

    /** A worker takes it until then; whoever had it before may take no further step. */
    void claim(Instant until) {
        status = LetterStatus.CLAIMED;
        leasedUntil = until;
        fence++;
    }

    /** The next bytes go to the mail server, by then for certain. */
    void sending(Instant until) {
        status = LetterStatus.SENDING;
        leasedUntil = until;
        tries++;
    }

    void sent(String words, Instant now) {
        finish(LetterStatus.SENT, words, now);
    }

    void failed(String words, Instant now) {
        finish(LetterStatus.FAILED, words, now);
    }

    /** Comes again later, each time after twice the time, an hour or so at most. */
    void putOff(String words, Instant now) {
        status = LetterStatus.PENDING;
        leasedUntil = null;
        answer = cut(words);
        nextTryAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, tries - 1))));
    }

    /** Somebody wants a failed one tried again. */
    void again(Instant now) {
        status = LetterStatus.PENDING;
        nextTryAt = now;
        tries = 0;
        finishedAt = null;
    }

    private void finish(LetterStatus end, String words, Instant now) {
        status = end;
        leasedUntil = null;
        answer = cut(words);
        finishedAt = now;
    }

    private static String cut(String words) {
        return words == null || words.length() <= LONGEST_ANSWER ? words : words.substring(0, LONGEST_ANSWER);
    }

    public Long id() {
        return id;
    }

    /** Null for one to somebody who need not be subscribed. */
    public Subscriber subscriber() {
        return subscriber;
    }

    public LetterKind kind() {
        return kind;
    }

    public String period() {
        return period;
    }

    public Edition edition() {
        return edition;
    }

    public String to() {
        return recipient == null ? subscriber.email() : recipient;
    }

    public LetterStatus status() {
        return status;
    }

    public Instant leasedUntil() {
        return leasedUntil;
    }

    public int fence() {
        return fence;
    }

    public int tries() {
        return tries;
    }

    public Instant nextTryAt() {
        return nextTryAt;
    }

    /** The same at every try, without the host. */
    public String messageId() {
        return messageId;
    }

    public String answer() {
        return answer;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}
