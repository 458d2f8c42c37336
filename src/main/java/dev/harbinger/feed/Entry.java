package dev.harbinger.feed;

import dev.harbinger.common.Hash;
import dev.harbinger.feed.reading.ParsedEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;

/** One item of a feed, stored once. */
@Entity
public class Entry {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Feed feed;

    @Column(columnDefinition = "TEXT")
    private String guid;

    private String guidHash;

    @Column(columnDefinition = "TEXT")
    private String title;

    @Column(columnDefinition = "TEXT")
    private String link;

    private String linkHash;

    @Column(columnDefinition = "TEXT")
    private String summary;

    @Column(columnDefinition = "TEXT")
    private String body;

    private String wordsHash;
    private Instant publishedAt;
    private Instant fetchedAt;
    private Instant updatedAt;

    /** For Hibernate. */
    protected Entry() {}

    Entry(Feed feed, ParsedEntry parsed, Instant now) {
        this.feed = feed;
        name(parsed);
        fetchedAt = now;
        publishedAt = parsed.publishedAt() == null || parsed.publishedAt().isAfter(now) ? now : parsed.publishedAt();
        word(parsed);
    }

    /** Takes over a changed guid and changed words; false if the words are the same as before. */
    boolean update(ParsedEntry parsed, Instant now) {
        name(parsed);
        if (wordsHash.equals(wordsHash(parsed))) {
            return false;
        }
        word(parsed);
        updatedAt = now;
        return true;
    }

    private void name(ParsedEntry parsed) {
        var hash = Hash.of(parsed.guid());
        if (!hash.equals(guidHash)) {
            guid = parsed.guid();
            guidHash = hash;
        }
        if (linkHash == null || !Objects.equals(link, parsed.link())) {
            link = parsed.link();
            linkHash = link == null ? null : KnownEntries.link(parsed);
        }
    }

    private void word(ParsedEntry parsed) {
        title = parsed.title();
        summary = parsed.summary();
        body = parsed.body();
        wordsHash = wordsHash(parsed);
    }

    private static String wordsHash(ParsedEntry parsed) {
        return Hash.of(parsed.title() + "\n" + parsed.summary() + "\n" + parsed.body());
    }

    public Long id() {
        return id;
    }

    public Feed feed() {
        return feed;
    }

    public String guid() {
        return guid;
    }

    String guidHash() {
        return guidHash;
    }

    /** The fingerprint of the page; null without a link, and of entries stored before it was kept. */
    String linkHash() {
        return linkHash;
    }

    public String title() {
        return title;
    }

    /** Where the whole story stands; null if the feed does not say. */
    public String link() {
        return link;
    }

    /** The summary as plain text; empty without one. */
    public String summary() {
        return summary;
    }

    /** The content as plain text, as far as the feed carries it; empty without one. */
    public String body() {
        return body;
    }

    /** As the feed says, but never in the future; when it was fetched if the feed does not say. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant fetchedAt() {
        return fetchedAt;
    }
}
