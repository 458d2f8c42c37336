package dev.harbinger.feed;

import dev.harbinger.common.Hash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** An RSS, Atom, RDF or JSON feed, when it is due, and how its polls went. */
@Entity
public class Feed {
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

    @Column(columnDefinition = "TEXT")
    private String etag;

    @Column(columnDefinition = "TEXT")
    private String lastModified;

    private Instant lastPolledAt;
    private Instant nextPollAt;
    private Instant leasedUntil;

    @Column(columnDefinition = "TEXT")
    private String lastError;

    private Integer lastHttpStatus;
    private int failures;
    private long intervalSeconds;
    private boolean sample;
    private Instant createdAt;

    @Version
    private int version;

    /** For Hibernate. */
    protected Feed() {}

    /** A feed that is due at once. */
    Feed(String url, String title, List<String> tags, FeedKind kind, Duration interval, Instant now) {
        this.url = url;
        this.urlHash = hash(url);
        this.title = title;
        this.tags = joined(tags);
        this.kind = kind;
        this.intervalSeconds = interval.toSeconds();
        this.nextPollAt = now;
        this.createdAt = now;
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

    /** Somebody polls it until then; others leave it alone. */
    void lease(Instant until) {
        leasedUntil = until;
    }

    /** A poll went well: the interval shrinks when there was news and grows when there was none. */
    void polled(PollResult.Read read, boolean news, FeedConfig config, Instant now) {
        etag = read.etag();
        lastModified = read.lastModified();
        title = title == null || title.isBlank() ? read.title() : title;
        siteUrl = read.siteUrl() == null ? siteUrl : read.siteUrl();
        lastHttpStatus = read.httpStatus();
        settle(FeedStatus.OK, news ? intervalSeconds * 2 / 3 : intervalSeconds * 5 / 4, config, now);
    }

    /** Nothing changed since the last poll. */
    void unchanged(FeedConfig config, Instant now) {
        lastHttpStatus = 304;
        settle(FeedStatus.OK, intervalSeconds * 5 / 4, config, now);
    }

    /** A poll failed: the next one waits twice as long as after the last failure. */
    void failed(int httpStatus, String why, FeedConfig config, Instant now) {
        failures++;
        lastHttpStatus = httpStatus == 0 ? null : httpStatus;
        lastError = why;
        status = FeedStatus.FAILING;
        var wait = config.minInterval().multipliedBy(1L << Math.min(failures, 12));
        schedule(wait.compareTo(config.maxInterval()) > 0 ? config.maxInterval() : wait, now);
    }

    /** The server asked to be left alone. */
    void refused(int httpStatus, Duration retryAfter, FeedConfig config, Instant now) {
        failed(httpStatus, "asked to be left alone for a while (" + httpStatus + ")", config, now);
        if (retryAfter != null && retryAfter.compareTo(config.maxInterval()) <= 0) {
            schedule(retryAfter.compareTo(config.minInterval()) < 0 ? config.minInterval() : retryAfter, now);
        }
    }

    /** The server said that it is gone for good. */
    void gone(Instant now) {
        status = FeedStatus.GONE;
        lastHttpStatus = 410;
        lastError = "is gone for good (410)";
        lastPolledAt = now;
        leasedUntil = null;
    }

    /** It lives elsewhere now. */
    void moveTo(String newUrl) {
        url = newUrl;
        urlHash = hash(newUrl);
    }

    private void settle(FeedStatus well, long seconds, FeedConfig config, Instant now) {
        status = well;
        failures = 0;
        lastError = null;
        intervalSeconds = Math.max(
                config.minInterval().toSeconds(), Math.min(config.maxInterval().toSeconds(), seconds));
        schedule(Duration.ofSeconds(intervalSeconds), now);
    }

    private void schedule(Duration wait, Instant now) {
        lastPolledAt = now;
        nextPollAt = now.plus(wait);
        leasedUntil = null;
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

    public String etag() {
        return etag;
    }

    public String lastModified() {
        return lastModified;
    }

    public Instant lastPolledAt() {
        return lastPolledAt;
    }

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

    public boolean sample() {
        return sample;
    }
}
