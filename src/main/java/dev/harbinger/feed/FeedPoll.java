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

/** What one poll of a feed brought, or several in a row that brought nothing. */
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

    private long number;
    private int times = 1;
    private long bytes;
    private long millis;

    /** For Hibernate. */
    protected FeedPoll() {}

    FeedPoll(Feed feed, PollReport report, Polled polled, Instant polledAt) {
        this(feed, report, polledAt);
        bytes = polled.bytes();
        millis = polled.took().toMillis();
    }

    private FeedPoll(Feed feed, PollReport report, Instant polledAt) {
        this.feed = feed;
        this.polledAt = polledAt;
        status = report.status();
        httpStatus = report.httpStatus();
        newEntries = report.newEntries();
        updatedEntries = report.updatedEntries();
        message = report.message();
        number = feed.polls().logged();
    }

    /** The polls in a row that found nothing new, up to the last one. */
    static FeedPoll unchanged(Feed feed, int times) {
        var report = PollReport.without(PollStatus.NOT_MODIFIED, 304, "Nothing changed.");
        var poll = new FeedPoll(feed, report, feed.polls().lastAt());
        poll.times = times;
        poll.millis = feed.polls().lastMillis();
        poll.bytes = feed.polls().lastBytes();
        return poll;
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

    long number() {
        return number;
    }

    /** How many polls in a row this stands for. */
    public int times() {
        return times;
    }

    /** The size of the document, decoded. */
    public long bytes() {
        return bytes;
    }

    public long millis() {
        return millis;
    }
}
