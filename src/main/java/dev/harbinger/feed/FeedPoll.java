package dev.harbinger.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** What one poll of a feed brought. */
@Entity
public class FeedPoll {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Feed feed;

    private Instant polledAt;

    @Enumerated(EnumType.STRING)
    private PollStatus status;

    private Integer httpStatus;
    private int newEntries;
    private int updatedEntries;

    @Column(columnDefinition = "TEXT")
    private String message;

    /** For Hibernate. */
    protected FeedPoll() {}

    FeedPoll(Feed feed, PollReport report, Instant polledAt) {
        this.feed = feed;
        this.polledAt = polledAt;
        status = report.status();
        httpStatus = report.httpStatus();
        newEntries = report.newEntries();
        updatedEntries = report.updatedEntries();
        message = report.message();
    }

    public Instant polledAt() {
        return polledAt;
    }

    public PollStatus status() {
        return status;
    }

    public Integer httpStatus() {
        return httpStatus;
    }

    public int newEntries() {
        return newEntries;
    }

    public int updatedEntries() {
        return updatedEntries;
    }

    public String message() {
        return message;
    }
}
