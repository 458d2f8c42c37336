package dev.harbinger.feed;

import dev.harbinger.common.Fetched;
import dev.harbinger.common.Hash;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An RSS, Atom, RDF or JSON feed, when it is due, and how its polls went. */
@Entity
public class Feed {
    static final Duration SLOW = Duration.ofSeconds(5);
    private static final Duration LATELY = Duration.ofDays(7);

    @Id
    @GeneratedValue
    private Long id;

    @Column(columnDefinition = "TEXT")
    private String url;

    private String urlHash;

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

    private String host;
    private Instant lastPolledAt;
    private Instant nextPollAt;
    private Instant leasedUntil;
    private long leaseToken;

    @Column(columnDefinition = "TEXT")
    private String lastError;

    private Integer lastHttpStatus;
    private int failures;
    private Instant failingSince;
    private int unchangedPolls;
    private Instant unchangedSince;

    @Column(columnDefinition = "TEXT")
    private String movedFrom;

    private Instant movedAt;
    private long polls;
    private long lastMillis;
    private long lastBytes;
    private long entryCount;
    private long intervalSeconds;
    private boolean sample;
    private boolean fullText;

    @Column(columnDefinition = "TEXT")
    private String pageError;

    private Instant pageFailedAt;
    private Instant createdAt;

    @Version
    private int version;

    /** For Hibernate. */
    protected Feed() {}

    /** A feed that is due at once. */
    Feed(String url, String title, List<String> tags, FeedKind kind, Duration interval, Instant now) {
        liveAt(url);
        this.title = title;
        this.tags = joined(tags);
        this.kind = kind;
        this.intervalSeconds = interval.toSeconds();
        this.nextPollAt = now;
        this.createdAt = now;
    }

    @PrePersist
    @PreUpdate
    void takePlace() {
        place.take(status, failingSince, name());
    }

    static String hash(String url) {
        return Hash.of(url);
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

    /** Whether the pages of its entries are fetched from now on; null leaves it as it is. */
    void readPages(Boolean wanted) {
        if (wanted != null && wanted != fullText) {
            fullText = wanted;
            pageRead();
        }
    }

    /** The page of one of its entries was read. */
    void pageRead() {
        pageError = null;
        pageFailedAt = null;
    }

    /** The page of one of its entries could not be read. */
    void pageFailed(String why, Instant now) {
        pageError = why;
        pageFailedAt = now;
    }

    private void liveAt(String address) {
        url = address;
        urlHash = hash(address);
        host = hostOf(address);
    }

    private static String hostOf(String address) {
        var name = URI.create(address).getHost();
        var known = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return known.substring(0, Math.min(known.length(), 255));
    }

    /** Somebody polls it until then; whoever did before can no longer store what came. */
    void lease(Instant until) {
        leasedUntil = until;
        leaseToken++;
    }

    /** Its next line in the log of polls has this number. */
    long logged() {
        return ++polls;
    }

    /** Whatever a poll brought, this holds: how long it took, and how large the document was. */
    void polledIn(Duration took, long bytes, Instant now) {
        lastMillis = took.toMillis();
        lastBytes = bytes == 0 ? lastBytes : bytes;
        lastPolledAt = now;
        leasedUntil = null;
    }

    /** A document was read: the interval shrinks when there was news and grows when there was none. */
    void read(PollResult.Read read, int added, int updated, PollPolicy policy, Instant now) {
        memory.read(read.validators(), read.wishes(), read.contentHash(), now);
        title = title == null || title.isBlank() ? read.title() : title;
        siteUrl = read.siteUrl() == null ? siteUrl : read.siteUrl();
        lastHttpStatus = read.httpStatus();
        entryCount += added;
        var interval = Duration.ofSeconds(intervalSeconds);
        settle(
                added + updated > 0 ? policy.shorter(interval) : policy.longer(interval),
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
        lastHttpStatus = result.httpStatus();
        unchangedSince = unchangedPolls++ == 0 ? now : unchangedSince;
        settle(policy.longer(Duration.ofSeconds(intervalSeconds)), result.validators(), policy, now);
    }

    /** A poll failed: the next one waits twice as long as after the last failure. */
    void failed(int httpStatus, String why, PollPolicy policy, Instant now) {
        failingSince = failures++ == 0 ? now : failingSince;
        lastHttpStatus = httpStatus == 0 ? null : httpStatus;
        lastError = why;
        if (status != FeedStatus.PAUSED) {
            status = FeedStatus.FAILING;
            nextPollAt = policy.afterFailures(failures, now);
        }
    }

    /** The server asked to be left alone, for a time if it said one. */
    void refused(PollResult.Refused refused, PollPolicy policy, Instant now) {
        failed(refused.httpStatus(), "asked to be left alone for a while (" + refused.httpStatus() + ")", policy, now);
        if (refused.retryAfter() != null && status != FeedStatus.PAUSED) {
            nextPollAt = policy.afterRefusal(refused.retryAfter(), now);
        }
    }

    /** The server said that it is gone for good. */
    void gone(Instant now) {
        status = FeedStatus.GONE;
        failingSince = failingSince == null ? now : failingSince;
        lastHttpStatus = 410;
        lastError = "is gone for good (410)";
        nextPollAt = null;
    }

    /** It lives elsewhere now. */
    void moveTo(String newUrl, Instant now) {
        movedFrom = url;
        movedAt = now;
        liveAt(newUrl);
    }

    /** It is not polled until it is resumed. */
    void pause() {
        status = FeedStatus.PAUSED;
        nextPollAt = null;
    }

    /** Somebody wants it polled soon, whenever its turn would have come. */
    void due(Instant now) {
        if (status != FeedStatus.PAUSED && status != FeedStatus.GONE) {
            nextPollAt = now;
        }
    }

    /** Its hub says that it has news: it is due, though not twice within a minute. */
    void hasNews(Instant now) {
        var earliest = lastPolledAt == null ? now : lastPolledAt.plus(Duration.ofMinutes(1));
        due(earliest.isAfter(now) ? earliest : now);
    }

    /** It is polled again, at once; also one that was gone. */
    void resume(Instant now) {
        status = FeedStatus.WAITING;
        failures = 0;
        failingSince = null;
        lastError = null;
        memory.forget();
        nextPollAt = now;
    }

    /** The polls that found nothing since something was logged; counts anew from then on. */
    int takeUnchangedPolls() {
        int times = unchangedPolls;
        unchangedPolls = 0;
        unchangedSince = null;
        return times;
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
        failures = 0;
        failingSince = null;
        lastError = null;
        intervalSeconds = interval.toSeconds();
        if (status != FeedStatus.PAUSED) {
            status = FeedStatus.OK;
            nextPollAt = rhythm().next(said.freshFor(), policy, now);
        }
    }

    public Long id() {
        return id;
    }

    public String url() {
        return url;
    }

    /** As given, else as the feed says; null before the first poll. */
    public String title() {
        return title;
    }

    /** The title, or the address while there is none. */
    public String name() {
        return title == null || title.isBlank() ? url : title;
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

    /** How often it is polled. */
    Rhythm rhythm() {
        return memory.rhythm(Duration.ofSeconds(intervalSeconds));
    }

    public String host() {
        return host;
    }

    /** Until when somebody polls it; null while nobody does. */
    Instant leasedUntil() {
        return leasedUntil;
    }

    long leaseToken() {
        return leaseToken;
    }

    /** How it is doing at a glance. */
    public FeedHealth health(Instant now) {
        return switch (status) {
            case WAITING -> FeedHealth.WAITING;
            case FAILING -> FeedHealth.FAILING;
            case GONE -> FeedHealth.GONE;
            case PAUSED -> FeedHealth.PAUSED;
            case OK ->
                lastMillis >= SLOW.toMillis() ? FeedHealth.SLOW : movedLately(now) ? FeedHealth.MOVED : FeedHealth.OK;
        };
    }

    private boolean movedLately(Instant now) {
        return movedAt != null && movedAt.plus(LATELY).isAfter(now);
    }

    public Instant lastPolledAt() {
        return lastPolledAt;
    }

    /** Null while it is not polled: gone or paused. */
    public Instant nextPollAt() {
        return nextPollAt;
    }

    /** Why the last poll failed, as a clause; null if it went well. */
    public String lastError() {
        return lastError;
    }

    public Integer lastHttpStatus() {
        return lastHttpStatus;
    }

    /** Failures in a row. */
    public int failures() {
        return failures;
    }

    /** Since when it has failed without a break; null if the last poll went well. */
    public Instant failingSince() {
        return failingSince;
    }

    /** Polls in a row that found nothing new and are not in the log yet. */
    public int unchangedPolls() {
        return unchangedPolls;
    }

    public Instant unchangedSince() {
        return unchangedSince;
    }

    /** Its address before it moved; null if it never did. */
    public String movedFrom() {
        return movedFrom;
    }

    public Instant movedAt() {
        return movedAt;
    }

    public long lastMillis() {
        return lastMillis;
    }

    public long lastBytes() {
        return lastBytes;
    }

    /** False for one that was never read, so that nothing of it can be stored. */
    boolean mayHaveEntries() {
        return entryCount > 0 || memory.contentHash() != null;
    }

    /** How many entries are kept. */
    public long entryCount() {
        return entryCount;
    }

    /** Whether the pages of its entries are fetched. */
    public boolean fullText() {
        return fullText;
    }

    /** Why the last page that was tried could not be read, as a clause; null if it could. */
    public String pageError() {
        return pageError;
    }

    public Instant pageFailedAt() {
        return pageFailedAt;
    }

    public boolean sample() {
        return sample;
    }
}
