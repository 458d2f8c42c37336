package dev.harbinger.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

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

    @Column(columnDefinition = "TEXT")
    private String page;

    private String wordsHash;
    private Instant publishedAt;
    private Instant fetchedAt;
    private Instant updatedAt;

    /** For Hibernate. */
    protected Entry() {}

    Entry(Feed feed, MarkedEntry entry, Instant now) {
        var published = entry.parsed().publishedAt();
        this.feed = feed;
        name(entry);
        fetchedAt = now;
        publishedAt = published == null || published.isAfter(now) ? now : published;
        word(entry);
    }

    /** Takes over a changed guid and changed words; false if the words are the same as before. */
    boolean update(MarkedEntry entry, Instant now) {
        name(entry);
        if (wordsHash.equals(entry.wordsHash())) {
            return false;
        }
        word(entry);
        updatedAt = now;
        return true;
    }

    private void name(MarkedEntry entry) {
        if (!entry.guidHash().equals(guidHash)) {
            guid = entry.parsed().guid();
            guidHash = entry.guidHash();
        }
        link = entry.parsed().link();
        linkHash = entry.linkHash();
    }

    private void word(MarkedEntry entry) {
        title = entry.parsed().title();
        summary = entry.parsed().summary();
        body = entry.parsed().body();
        wordsHash = entry.wordsHash();
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

    /** The article on the page at its link was read. */
    void pageRead(String words) {
        page = words;
    }

    /** The article on the page at its link; null unless it was read. */
    public String page() {
        return page;
    }

    /** As the feed says, but never in the future; when it was fetched if the feed does not say. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant fetchedAt() {
        return fetchedAt;
    }
}
