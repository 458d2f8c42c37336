package dev.harbinger.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** One thing that happened, for one channel; unique by both, so that it is told once. */
@Entity
public class Announcement {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Channel channel;

    private String eventKey;

    @Column(columnDefinition = "TEXT")
    private String line;

    @Column(columnDefinition = "TEXT")
    private String link;

    @Column(columnDefinition = "TEXT")
    private String payload;

    private Instant gatheredAt;
    private Instant spokenAt;

    /** For Hibernate. */
    protected Announcement() {}

    Announcement(Channel channel, Happening happening, String payload, Instant now) {
        this.channel = channel;
        eventKey = happening.key();
        line = happening.line();
        link = happening.link();
        this.payload = payload;
        gatheredAt = now;
    }

    /** It is part of a message that goes out. */
    void spoken(Instant now) {
        spokenAt = now;
    }

    Long id() {
        return id;
    }

    String eventKey() {
        return eventKey;
    }

    /** For people. */
    String line() {
        return line;
    }

    String link() {
        return link;
    }

    /** For programs. */
    String payload() {
        return payload;
    }

    Instant gatheredAt() {
        return gatheredAt;
    }
}
