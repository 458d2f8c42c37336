package dev.harbinger.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/** The page of an entry that is to be fetched, and when; a claim puts it off, so that a crash loses and doubles nothing. */
@Entity
class EntryPage {
    static final int MOST_TRIES = 3;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LATER = Duration.ofMinutes(30);

    @Id
    @Column(name = "entry_id")
    private Long entryId;

    private Instant dueAt;
    private int tries;

    /** For Hibernate. */
    protected EntryPage() {}

    EntryPage(Long entryId, Instant dueAt) {
        this.entryId = entryId;
        this.dueAt = dueAt;
    }

    /** Somebody fetches it now; what this try brings counts only while there was no other. */
    void claim(Instant now) {
        dueAt = now.plus(LEASE);
        tries++;
    }

    /** It did not come; each time it waits longer. */
    void failed(Instant now) {
        dueAt = now.plus(LATER.multipliedBy(tries));
    }

    boolean isHopeless() {
        return tries >= MOST_TRIES;
    }

    Long entryId() {
        return entryId;
    }

    int tries() {
        return tries;
    }
}
