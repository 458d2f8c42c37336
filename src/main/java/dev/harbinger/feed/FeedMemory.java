package dev.harbinger.feed;

import dev.harbinger.common.Fetched;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a feed's last answers said: how to ask again, how often it wants to be asked, and what it held. */
@Embeddable
class FeedMemory {
    private static final Duration TRUSTED = Duration.ofHours(24);

    @Column(columnDefinition = "TEXT")
    private String etag;

    @Column(columnDefinition = "TEXT")
    private String lastModified;

    private String contentHash;
    private Instant readAt;
    private long askedSeconds;
    private String skipHours = "";

    /** For Hibernate, and for a feed that was never read. */
    protected FeedMemory() {}

    /** Remembers a document. */
    void read(Fetched.Validators said, FeedWishes wishes, String hash, Instant now) {
        etag = said.etag();
        lastModified = said.lastModified();
        askedSeconds = wishes.interval().toSeconds();
        skipHours = wishes.skipHours().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        contentHash = hash;
        readAt = now;
    }

    /** The same document again, with what the server said anew about it. */
    void confirmed(Fetched.Validators said) {
        etag = said.etag() == null ? etag : said.etag();
        lastModified = said.lastModified() == null ? lastModified : said.lastModified();
    }

    /** The same document came again though nobody had to send it. */
    void readAgain(Fetched.Validators said, Instant now) {
        etag = said.etag();
        lastModified = said.lastModified();
        readAt = now;
    }

    void forget() {
        etag = null;
        lastModified = null;
        contentHash = null;
    }

    /** To be sent along; null once a day, in case the server calls unchanged what has changed. */
    String etag(Instant now) {
        return isTrusted(now) ? etag : null;
    }

    /** To be sent along; null as with the etag. */
    String lastModified(Instant now) {
        return isTrusted(now) ? lastModified : null;
    }

    private boolean isTrusted(Instant now) {
        return isTrusted(readAt, now);
    }

    /** Whether a server is believed that nothing changed since a document was read, null if there is none. */
    static boolean isTrusted(Instant readAt, Instant now) {
        return readAt != null && readAt.plus(TRUSTED).isAfter(now);
    }

    String contentHash() {
        return contentHash;
    }

    /** How often the feed is polled, with what it asks for. */
    Rhythm rhythm(Duration interval) {
        return new Rhythm(interval, Duration.ofSeconds(askedSeconds), hours(skipHours));
    }

    /** Hours as they are kept, parted by commas. */
    static Set<Integer> hours(String kept) {
        return kept.isEmpty()
                ? Set.of()
                : Arrays.stream(kept.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
    }
}
