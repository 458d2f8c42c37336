package dev.harbinger.match;

import dev.harbinger.feed.Entry;
import dev.harbinger.feed.Feed;
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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One entry, with those that report the same story, held to answer one question. It owns the steps of its triage. */
@Entity
public class Flag {
    private static final String STORY = "story";
    private static final Set<String> FIGURES_ALONE = Set.of("meaning", "reading");

    /** What the first doubling of the publishers adds to the log-odds is this times 0.69. */
    private static final double PUBLISHER_WEIGHT = 0.4;

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Question question;

    @ManyToOne(fetch = FetchType.LAZY)
    private Entry entry;

    /** That of its entry, by which flags are listed and counted. */
    @ManyToOne(fetch = FetchType.LAZY)
    private Feed feed;

    /** What the judge that ships said, before anything was learned or added. */
    private double judged;

    private double likelihood;
    private int publishers;

    @Enumerated(EnumType.STRING)
    private Leaning leaning;

    @ElementCollection
    @CollectionTable(name = "flag_reason", joinColumns = @JoinColumn(name = "flag_id"))
    @OrderColumn(name = "position")
    private List<Reason> reasons = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "flag_story",
            joinColumns = @JoinColumn(name = "flag_id"),
            inverseJoinColumns = @JoinColumn(name = "entry_id"))
    @OrderBy("publishedAt, id")
    private Set<Entry> sameStory = new LinkedHashSet<>();

    @Enumerated(EnumType.STRING)
    private FlagStatus status = FlagStatus.NEW;

    @Column(columnDefinition = "TEXT")
    private String assignee;

    private LocalDate snoozedUntil;
    private Integer snoozedReports;
    private int steps;
    private boolean routed;

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

    Flag(Question question, Entry entry, Hit hit, Instant now) {
        this.question = question;
        this.entry = entry;
        feed = entry.feed();
        createdAt = now;
        judged(hit);
    }

    /** Takes over a new judgement, after the words of the entry or the question changed; does nothing if it is the same. */
    void judged(Hit hit) {
        if (judged == hit.judged() && !hit.hasOpinion() && !reasons.isEmpty()) {
            return;
        }
        judged = hit.judged();
        likelihood = hit.likelihood();
        leaning = hit.leaning();
        reasons.clear();
        reasons.addAll(hit.reasons());
        strengthen();
    }

    /** Another entry reports the same. */
    void alsoReportedBy(Entry other) {
        if (!other.id().equals(entry.id()) && sameStory.add(other)) {
            strengthen();
        }
    }

    /** Each further publisher who reports it independently makes it likelier; what they added last counts no more. */
    private void strengthen() {
        var before =
                reasons.stream().filter(reason -> reason.kind().equals(STORY)).toList();
        reasons.removeAll(before);
        var added = -before.stream().mapToDouble(Reason::weight).sum();
        publishers = (int) Stream.concat(Stream.of(entry), sameStory.stream())
                .map(Publisher::of)
                .distinct()
                .count();
        if (publishers > 1) {
            var weight = PUBLISHER_WEIGHT * Math.log(publishers);
            reasons.add(new Reason(STORY, Saying.PUBLISHERS.with(String.valueOf(publishers)), weight));
            added += weight;
        }
        likelihood = LogOdds.add(likelihood, added);
    }

    /** Whether an entry is one of those that report it. */
    boolean holds(Entry other) {
        return Stream.concat(Stream.of(entry), sameStory.stream())
                .anyMatch(one -> one.id().equals(other.id()));
    }

    /** How each of its entries tells the story. */
    Stream<Telling> tellings() {
        return Stream.concat(Stream.of(entry), sameStory.stream()).map(Telling::of);
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

    /**
     * A person wants to see it again later.
     *
     * @param until on this day; null waits for reports only
     * @param reports once so many publishers have reported it in all; null waits for the day only
     */
    public void snooze(LocalDate until, Integer reports, String who, Instant now) {
        verdict(FlagStatus.SNOOZED, null, who, now);
        snoozedUntil = until;
        snoozedReports = reports;
    }

    /** What the snooze waited for has come. */
    void wake() {
        stand(Standing.fresh(assignee));
    }

    /** Hands it to somebody; null takes it back. */
    public void assignTo(String user) {
        assignee = user;
        steps++;
    }

    /** A rule, or the lack of one, has said whose it is; null leaves it to whoever comes. */
    public void route(String user) {
        routed = true;
        if (user != null) {
            assignTo(user);
        }
    }

    /** Takes the last step back: it stands again as it stood before. */
    public void stand(Standing before) {
        status = before.status();
        assignee = before.assignee();
        snoozedUntil = before.snoozedUntil();
        snoozedReports = before.snoozedReports();
        outcome = before.outcome();
        note = before.note();
        triagedAt = before.triagedAt();
        triagedBy = before.triagedBy();
        steps++;
    }

    /** Where its triage stands. */
    public Standing standing() {
        return new Standing(status, assignee, snoozedUntil, snoozedReports, outcome, note, triagedAt, triagedBy);
    }

    /** Where its triage stood before anybody touched it. */
    public Standing untouched() {
        return Standing.fresh(assignee);
    }

    private void verdict(FlagStatus verdict, String why, String who, Instant now) {
        status = verdict;
        note = why;
        snoozedUntil = null;
        snoozedReports = null;
        steps++;
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

    /** What the judge that ships said, 0 to 1. */
    public double judged() {
        return judged;
    }

    /** How many independent publishers report it. */
    public int publishers() {
        return publishers;
    }

    public Leaning leaning() {
        return leaning;
    }

    /** Strongest first. */
    public List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /**
     * The reason that tells most for it: that a meaning is near, or that a reading finds an answer, is the strongest nearly
     * always and says the least.
     */
    public Optional<Reason> tellingReason() {
        return reasons.stream()
                .filter(reason -> reason.weight() > 0)
                .min(Comparator.comparing(reason -> FIGURES_ALONE.contains(reason.kind())));
    }

    /** Its words; empty for none. */
    public String tellingWords() {
        return tellingReason().map(Reason::text).orElse("");
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

    /** With so many publishers a snooze ends; null if it waits for a day only. */
    public Integer snoozedReports() {
        return snoozedReports;
    }

    /** How many steps its triage has taken: whoever decides by what an older count showed is told what happened since. */
    public int steps() {
        return steps;
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
