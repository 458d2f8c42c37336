package dev.harbinger.feed;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a feed is due, who polls it, and how its polls went: all that changes with every poll, in a narrow row of its own,
 * because a database writes whole pages of rows. It has no version: whoever changes it holds its row alone, as
 * {@link FeedRepository#alone} has it.
 */
@Entity
class FeedTurn {
    @Id
    private Long feedId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Feed feed;

    private Instant nextPollAt;
    private Instant leasedUntil;
    private long leaseToken;
    private int failures;
    private long intervalSeconds;

    @Embedded
    private FeedPolls polls = new FeedPolls();

    /** For Hibernate. */
    protected FeedTurn() {}

    /** A feed that is due at once. */
    FeedTurn(Feed feed, Duration interval, Instant now) {
        this.feed = feed;
        intervalSeconds = interval.toSeconds();
        nextPollAt = now;
    }

    /** A token that no other lease has. */
    static long token() {
        return ThreadLocalRandom.current().nextLong();
    }

    /** Somebody polls it until then; whoever did before can no longer store what came. */
    void lease(Instant until) {
        leasedUntil = until;
        leaseToken = token();
    }

    /** The poll has ended. */
    void polledIn(Duration took, long bytes, Instant now) {
        polls.took(took, bytes, now);
        leasedUntil = null;
    }

    /** Whatever its interval says, it is due then; never if that is null. */
    void due(Instant at) {
        nextPollAt = at;
    }

    /** A poll went well. */
    void succeeded(Duration interval) {
        failures = 0;
        intervalSeconds = interval.toSeconds();
    }

    /** One more failure in a row. */
    void failed() {
        failures++;
    }

    /** What failed before is forgotten. */
    void forgive() {
        failures = 0;
    }

    Instant nextPollAt() {
        return nextPollAt;
    }

    /** Until when somebody polls it; null while nobody does. */
    Instant leasedUntil() {
        return leasedUntil;
    }

    long leaseToken() {
        return leaseToken;
    }

    /** In a row. */
    int failures() {
        return failures;
    }

    Duration interval() {
        return Duration.ofSeconds(intervalSeconds);
    }

    FeedPolls polls() {
        return polls;
    }
}
