package dev.harbinger.feed;

import dev.harbinger.common.Hash;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Where a feed lives, and where it lived before. */
@Embeddable
public class FeedAddress {
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int LONGEST_HOST = 255;

    @Column(columnDefinition = "TEXT")
    private String url;

    private String urlHash;
    private String host;

    @Column(columnDefinition = "TEXT")
    private String movedFrom;

    private Instant movedAt;

    /** For Hibernate. */
    protected FeedAddress() {}

    FeedAddress(String url) {
        liveAt(url);
    }

    static String hash(String url) {
        return Hash.of(url);
    }

    private void liveAt(String address) {
        url = address;
        urlHash = hash(address);
        host = hostOf(address);
    }

    private static String hostOf(String address) {
        var name = URI.create(address).getHost();
        var known = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return known.substring(0, Math.min(known.length(), LONGEST_HOST));
    }

    void moveTo(String newUrl, Instant now) {
        movedFrom = url;
        movedAt = now;
        liveAt(newUrl);
    }

    boolean isNew(Instant now) {
        return movedAt != null && movedAt.plus(LATELY).isAfter(now);
    }

    public String url() {
        return url;
    }

    public String host() {
        return host;
    }

    /** The one before it moved; null if it never did. */
    public String movedFrom() {
        return movedFrom;
    }

    public Instant movedAt() {
        return movedAt;
    }
}
