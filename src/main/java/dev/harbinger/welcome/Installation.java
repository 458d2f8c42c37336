package dev.harbinger.welcome;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The one row that says when this installation was first started. */
@Entity
class Installation {
    static final long ONE = 1;

    @Id
    private Long id;

    private Instant startedAt;

    /** For Hibernate. */
    protected Installation() {}

    Installation(Instant startedAt) {
        this.id = ONE;
        this.startedAt = startedAt;
    }

    Instant startedAt() {
        return startedAt;
    }
}
