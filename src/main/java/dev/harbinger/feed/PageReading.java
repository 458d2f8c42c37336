package dev.harbinger.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Whether the pages of a feed's entries are fetched, and how that went. */
@Embeddable
public class PageReading {
    private boolean fullText;

    @Column(columnDefinition = "TEXT")
    private String pageError;

    private Instant pageFailedAt;

    /** For Hibernate, and for a feed whose pages nobody wanted yet. */
    protected PageReading() {}

    /** Whether they are fetched from now on. */
    void want(boolean wanted) {
        if (wanted != fullText) {
            fullText = wanted;
            read();
        }
    }

    /** One of them was read. */
    void read() {
        pageError = null;
        pageFailedAt = null;
    }

    /** One of them could not be read. */
    void failed(String why, Instant now) {
        pageError = why;
        pageFailedAt = now;
    }

    public boolean isWanted() {
        return fullText;
    }

    /** Why the last one that was tried could not be read, as a clause; null if it could. */
    public String error() {
        return pageError;
    }

    public Instant failedAt() {
        return pageFailedAt;
    }
}
