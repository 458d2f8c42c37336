package dev.harbinger.match;

import dev.harbinger.feed.Entry;
import dev.harbinger.question.Outcome;
import dev.harbinger.question.Question;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** One entry, with those that report the same story, held to answer one question. It owns the steps of its triage. */
@Entity
public class Flag {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Question question;

    @ManyToOne(fetch = FetchType.LAZY)
    private Entry entry;

    private double likelihood;

    @Enumerated(EnumType.STRING)
    private Leaning leaning;

    @ElementCollection
    @CollectionTable(name = "flag_reason", joinColumns = @JoinColumn(name = "flag_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<Reason> reasons = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "flag_story",
            joinColumns = @JoinColumn(name = "flag_id"),
            inverseJoinColumns = @JoinColumn(name = "entry_id"))
    @OrderBy("publishedAt, id")
    @BatchSize(size = 100)
    private Set<Entry> sameStory = new LinkedHashSet<>();

    @Enumerated(EnumType.STRING)
    private FlagStatus status = FlagStatus.NEW;

    @Column(columnDefinition = "TEXT")
    private String assignee;

    private LocalDate snoozedUntil;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(columnDefinition = "TEXT")
    private String note;

    private Instant createdAt;
    private Instant triagedAt;

    @Column(columnDefinition = "TEXT")
    private String triagedBy;

    @Version
    private int version;

    /** For Hibernate. */
    protected Flag() {}

    Flag(Question question, Entry entry, Judgement judgement, Instant now) {
        this.question = question;
        this.entry = entry;
        createdAt = now;
        judged(judgement);
    }

    /** Takes over a new judgement, after the words of the entry or the question changed. */
    void judged(Judgement judgement) {
        likelihood = judgement.likelihood();
        leaning = judgement.leaning();
        reasons.clear();
        reasons.addAll(judgement.reasons());
    }

    /** Another entry reports the same. */
    void alsoReportedBy(Entry other) {
        if (!other.id().equals(entry.id())) {
            sameStory.add(other);
        }
    }

    /** A person says that it answers the question. */
    public void confirm(Outcome answer, String why, String who, Instant now) {
        outcome = answer;
        verdict(FlagStatus.CONFIRMED, why, who, now);
    }

    /** A person says that it does not. */
    public void dismiss(String why, String who, Instant now) {
        verdict(FlagStatus.DISMISSED, why, who, now);
    }

    /** A person wants to see it again on a day. */
    public void snooze(LocalDate until, String who, Instant now) {
        verdict(FlagStatus.SNOOZED, null, who, now);
        snoozedUntil = until;
    }

    /** Takes the verdict back, or ends a snooze. */
    public void undo() {
        status = FlagStatus.NEW;
        outcome = null;
        note = null;
        snoozedUntil = null;
        triagedAt = null;
        triagedBy = null;
    }

    /** Hands it to somebody; null takes it back. */
    public void assignTo(String user) {
        assignee = user;
    }

    private void verdict(FlagStatus verdict, String why, String who, Instant now) {
        status = verdict;
        note = why;
        snoozedUntil = null;
        triagedBy = who;
        triagedAt = now;
    }

    public Long id() {
        return id;
    }

    public Question question() {
        return question;
    }

    public Entry entry() {
        return entry;
    }

    /** 0 to 1. */
    public double likelihood() {
        return likelihood;
    }

    public Leaning leaning() {
        return leaning;
    }

    /** Strongest first. */
    public List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /** The reason that speaks most for it. */
    public String strongestReason() {
        return reasons.stream()
                .filter(reason -> reason.weight() > 0)
                .findFirst()
                .map(Reason::text)
                .orElse("");
    }

    /** The other entries that report the same story, oldest first. */
    public List<Entry> sameStory() {
        return List.copyOf(sameStory);
    }

    public FlagStatus status() {
        return status;
    }

    public String assignee() {
        return assignee;
    }

    public LocalDate snoozedUntil() {
        return snoozedUntil;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String note() {
        return note;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant triagedAt() {
        return triagedAt;
    }

    public String triagedBy() {
        return triagedBy;
    }
}
