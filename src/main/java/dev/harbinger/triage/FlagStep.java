package dev.harbinger.triage;

import dev.harbinger.match.Flag;
import dev.harbinger.match.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** One step in the triage of a flag: who did what, when and why, and how the flag stood before. */
@Entity
class FlagStep {
    /** The kinds of steps. */
    public enum What {
        CONFIRMED,
        DISMISSED,
        SNOOZED,
        ASSIGNED,
        UNDONE
    }

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Flag flag;

    private Instant happenedAt;

    @Column(columnDefinition = "TEXT")
    private String who;

    @Enumerated(EnumType.STRING)
    private What what;

    @Column(columnDefinition = "TEXT")
    private String detail;

    private Long batch;
    private boolean resolved;
    private boolean undone;

    @Embedded
    private Standing before;

    /** For Hibernate. */
    protected FlagStep() {}

    FlagStep(Flag flag, What what, String who, String detail, Standing before, Instant happenedAt) {
        this.flag = flag;
        this.what = what;
        this.who = who;
        this.detail = detail;
        this.before = before;
        this.happenedAt = happenedAt;
    }

    /** It answered the question as well. */
    void resolvedTheQuestion() {
        resolved = true;
    }

    /** It was taken together with others, of which this is the first. */
    void partOf(FlagStep first) {
        batch = first.id;
    }

    /** Somebody took it back. */
    void takenBack() {
        undone = true;
    }

    public Long id() {
        return id;
    }

    public Flag flag() {
        return flag;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** The user's name, or {@code harbinger} for a rule. */
    public String who() {
        return who;
    }

    public What what() {
        return what;
    }

    /** The reason, the note, the day or the name; may be null. */
    public String detail() {
        return detail;
    }

    public boolean resolved() {
        return resolved;
    }

    public boolean undone() {
        return undone;
    }

    public Standing before() {
        return before;
    }

    /** In words, such as {@code dismissed by ada at 2026-11-25T08:00:00Z: another company}. */
    public String words() {
        var done = what.name().toLowerCase(java.util.Locale.ROOT) + " by " + who + " at " + happenedAt;
        return detail == null ? done : done + ": " + detail;
    }
}
