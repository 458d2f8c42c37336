package dev.harbinger.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** An entry that is new, or has new words, and that the next stage has not pulled yet. */
@Entity
class FreshEntry {
    @Id
    @Column(name = "entry_id")
    private Long entryId;

    private Instant storedAt;
    private int tries;

    @Column(columnDefinition = "TEXT")
    private String problem;

    protected FreshEntry() {}

    FreshEntry(Long entryId, Instant storedAt) {
        this.entryId = entryId;
        this.storedAt = storedAt;
    }

    /** The next stage could not take it. */
    void failed(String why) {
        tries++;
        problem = why;
    }

    Long entryId() {
        return entryId;
    }

    Instant storedAt() {
        return storedAt;
    }
}
