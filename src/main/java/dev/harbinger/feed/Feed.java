package dev.harbinger.feed;

import dev.harbinger.common.Fetched;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An RSS, Atom, RDF or JSON feed, when it is due, and how its polls went. */
@Entity
public class Feed {
    @Id
    @GeneratedValue
    private Long id;

    @Embedded
    private FeedAddress address;

    @Column(columnDefinition = "TEXT")
    private String title;

    @Column(columnDefinition = "TEXT")
    private String siteUrl;

    @Column(columnDefinition = "TEXT")
    private String tags;

    @Enumerated(EnumType.STRING)
    private FeedKind kind;

    @Enumerated(EnumType.STRING)
    private FeedStatus status = FeedStatus.WAITING;

    @Embedded
    private FeedMemory memory = new FeedMemory();

    @Embedded
    private FeedPlace place = new FeedPlace();

    @Embedded
    private PageReading pages = new PageReading();

    @OneToOne(
            mappedBy = "feed",
            fetch = FetchType.LAZY,
            optional = false,
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    private FeedTurn turn;

    @Column(columnDefinition = "TEXT")
    private String lastError;

    private Instant failingSince;
    private long entryCount;
    private boolean sample;
    private Instant createdAt;

    @Version
    private int version;

    /** For Hibernate. */
    protected Feed() {}

    /** A feed that is due at once. */
    Feed(String url, String title, List<String> tags, FeedKind kind, Duration interval, Instant now) {
        address = new FeedAddress(url);
        this.title = title;
        this.tags = joined(tags);
        this.kind = kind;
        this.turn = new FeedTurn(this, interval, now);
        this.createdAt = now;
    }

    @PrePersist
    @PreUpdate
    void takePlace() {
        place.take(status, failingSince, name());
    }

    private static String joined(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.replace(',', ' ').strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** Marks it as one that came with the program and goes with one click. */
    Feed asSample() {
        sample = true;
        return this;
    }

    void change(String newTitle, List<String> newTags, FeedKind newKind) {
        title = newTitle == null ? title : newTitle;
        tags = newTags == null ? tags : joined(newTags);
        kind = newKind == null ? kind : newKind;
    }

    /** Somebody polls it until then; whoever did before can no longer store what came. */
    void lease(Instant until) {
        turn.lease(until);
    }

    /** Whatever a poll brought, this holds: how long it took, and how large the document was. */
    void polledIn(Duration took, long bytes, Instant now) {
        turn.polledIn(took, bytes, now);
    }

    /** A document was read: the interval shrinks when there was news and grows when there was none. */
    void read(PollResult.Read read, int added, int updated, PollPolicy policy, Instant now) {
        memory.read(read.validators(), read.wishes(), read.contentHash(), now);
        title = title == null || title.isBlank() ? read.title() : title;
        siteUrl = read.siteUrl() == null ? siteUrl : read.siteUrl();
        polls().answered(read.httpStatus());
        entryCount += added;
        settle(
                added + updated > 0 ? policy.shorter(turn.interval()) : policy.longer(turn.interval()),
                read.validators(),
                policy,
                now);
    }

    /** Nothing changed since the last poll; counted up instead of logged one by one. */
    void unchanged(PollResult.Unchanged result, PollPolicy policy, Instant now) {
        if (result.httpStatus() == 304) {
            memory.confirmed(result.validators());
        } else {
            memory.readAgain(result.validators(), now);
        }
        polls().answered(result.httpStatus());
        polls().foundNothing(now);
        settle(policy.longer(turn.interval()), result.validators(), policy, now);
    }

    /** A poll failed: the next one waits twice as long as after the last failure. */
    void failed(int httpStatus, String why, PollPolicy policy, Instant now) {
        failingSince = turn.failures() == 0 ? now : failingSince;
        turn.failed();
        polls().answered(httpStatus);
        lastError = why;
        if (status != FeedStatus.PAUSED) {
            status = FeedStatus.FAILING;
            turn.due(policy.afterFailures(turn.failures(), now));
        }
    }

    /** The server asked to be left alone, for a time if it said one. */
    void refused(PollResult.Refused refused, PollPolicy policy, Instant now) {
        failed(refused.httpStatus(), "asked to be left alone for a while (" + refused.httpStatus() + ")", policy, now);
        if (refused.retryAfter() != null && status != FeedStatus.PAUSED) {
            turn.due(policy.afterRefusal(refused.retryAfter(), now));
        }
    }

    /** The server said that it is gone for good. */
    void gone(Instant now) {
        status = FeedStatus.GONE;
        failingSince = failingSince == null ? now : failingSince;
        polls().answered(410);
        lastError = "is gone for good (410)";
        turn.due(null);
    }

    /** It lives elsewhere now. */
    void moveTo(String newUrl, Instant now) {
        address.moveTo(newUrl, now);
    }

    /** It is not polled until it is resumed. */
    void pause() {
        status = FeedStatus.PAUSED;
        turn.due(null);
    }

    /** Somebody wants it polled soon, whenever its turn would have come. */
    void due(Instant now) {
        if (status != FeedStatus.PAUSED && status != FeedStatus.GONE) {
            turn.due(now);
        }
    }

    /** Its hub says that it has news: it is due, though not twice within a minute. */
    void hasNews(Instant now) {
        var earliest = polls().lastAt() == null ? now : polls().lastAt().plus(Duration.ofMinutes(1));
        due(earliest.isAfter(now) ? earliest : now);
    }

    /** It is polled again, at once; also one that was gone. */
    void resume(Instant now) {
        status = FeedStatus.WAITING;
        turn.forgive();
        failingSince = null;
        lastError = null;
        memory.forget();
        turn.due(now);
    }

    /** Takes over another feed that turned out to be this one. */
    void merge(Feed other, long allEntries) {
        var both = new ArrayList<>(tags());
        both.addAll(other.tags());
        tags = joined(both);
        title = title == null ? other.title : title;
        entryCount = allEntries;
    }

    private void settle(Duration interval, Fetched.Validators said, PollPolicy policy, Instant now) {
        turn.succeeded(interval);
        failingSince = null;
        lastError = null;
        if (status != FeedStatus.PAUSED) {
            status = FeedStatus.OK;
            turn.due(rhythm().next(said.freshFor(), policy, now));
        }
    }

    public Long id() {
        return id;
    }

    public FeedAddress address() {
        return address;
    }

    public String url() {
        return address.url();
    }

    /** As given, else as the feed says; null before the first poll. */
    public String title() {
        return title;
    }

    /** The title, or the address while there is none. */
    public String name() {
        return title == null || title.isBlank() ? url() : title;
    }

    public String siteUrl() {
        return siteUrl;
    }

    public List<String> tags() {
        return tags.isEmpty() ? List.of() : List.of(tags.split(","));
    }

    public FeedKind kind() {
        return kind;
    }

    public FeedStatus status() {
        return status;
    }

    FeedMemory memory() {
        return memory;
    }

    public FeedPolls polls() {
        return turn.polls();
    }

    public PageReading pages() {
        return pages;
    }

    /** How often it is polled. */
    Rhythm rhythm() {
        return memory.rhythm(turn.interval());
    }

    /** Until when somebody polls it; null while nobody does. */
    Instant leasedUntil() {
        return turn.leasedUntil();
    }

    long leaseToken() {
        return turn.leaseToken();
    }

    /** How it is doing at a glance. */
    public FeedHealth health(Instant now) {
        return switch (status) {
            case WAITING -> FeedHealth.WAITING;
            case FAILING -> FeedHealth.FAILING;
            case GONE -> FeedHealth.GONE;
            case PAUSED -> FeedHealth.PAUSED;
            case OK -> polls().areSlow() ? FeedHealth.SLOW : address.isNew(now) ? FeedHealth.MOVED : FeedHealth.OK;
        };
    }

    /** Null while it is not polled: gone or paused. */
    public Instant nextPollAt() {
        return turn.nextPollAt();
    }

    /** Why the last poll failed, as a clause; null if it went well. */
    public String lastError() {
        return lastError;
    }

    /** Failures in a row. */
    public int failures() {
        return turn.failures();
    }

    /** Since when it has failed without a break; null if the last poll went well. */
    public Instant failingSince() {
        return failingSince;
    }

    /** False for one that was never read, so that nothing of it can be stored. */
    boolean mayHaveEntries() {
        return entryCount > 0 || memory.contentHash() != null;
    }

    /** How many entries are kept. */
    public long entryCount() {
        return entryCount;
    }

    public boolean sample() {
        return sample;
    }
}
