package dev.harbinger.feed;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** How many polls of a feed there were, how its server answered the last, and how many found nothing. */
@Embeddable
public class FeedPolls {
    static final Duration SLOW = Duration.ofSeconds(5);

    private Instant lastPolledAt;
    private Integer lastHttpStatus;
    private long polls;
    private long lastMillis;
    private long lastBytes;
    private int unchangedPolls;
    private Instant unchangedSince;

    /** For Hibernate, and for a feed that was never polled. */
    protected FeedPolls() {}

    /** The next line in the log of polls has this number. */
    long logged() {
        return ++polls;
    }

    /** How long the last one took, and how large the document was; nought for none. */
    void took(Duration took, long bytes, Instant now) {
        lastMillis = took.toMillis();
        lastBytes = bytes == 0 ? lastBytes : bytes;
        lastPolledAt = now;
    }

    /** What the server said; nought if none did. */
    void answered(int httpStatus) {
        lastHttpStatus = httpStatus == 0 ? null : httpStatus;
    }

    /** The last one found nothing; counted up instead of logged one by one. */
    void foundNothing(Instant now) {
        unchangedSince = unchangedPolls++ == 0 ? now : unchangedSince;
    }

    /** Those that found nothing since something was logged; counts anew from then on. */
    int takeUnchanged() {
        int times = unchangedPolls;
        unchangedPolls = 0;
        unchangedSince = null;
        return times;
    }

    boolean areSlow() {
        return lastMillis >= SLOW.toMillis();
    }

    public Instant lastAt() {
        return lastPolledAt;
    }

    /** Null if no server answered. */
    public Integer lastHttpStatus() {
        return lastHttpStatus;
    }

    public long lastMillis() {
        return lastMillis;
    }

    public long lastBytes() {
        return lastBytes;
    }

    /** Those in a row that found nothing new and are not in the log yet. */
    public int unchanged() {
        return unchangedPolls;
    }

    public Instant unchangedSince() {
        return unchangedSince;
    }
}
