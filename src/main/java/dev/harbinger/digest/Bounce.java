package dev.harbinger.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A mail to a subscriber that did not arrive; the same report that comes twice is one. */
@Entity
public class Bounce {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Subscriber subscriber;

    private Long letterId;
    private String status;
    private boolean hard;

    @Column(columnDefinition = "TEXT")
    private String words;

    private Instant cameAt;

    /** For Hibernate. */
    protected Bounce() {}

    Bounce(Letter letter, DeliveryReport report, Instant now) {
        subscriber = letter.subscriber();
        letterId = letter.id();
        status = report.status();
        hard = report.isHard();
        words = report.words();
        cameAt = now;
    }

    public Long letterId() {
        return letterId;
    }

    /** Such as {@code 5.1.1} (RFC 3463). */
    public String status() {
        return status;
    }

    /** Whether the mailbox is gone, as far as it was told. */
    public boolean isHard() {
        return hard;
    }

    public String words() {
        return words;
    }

    public Instant cameAt() {
        return cameAt;
    }
}
