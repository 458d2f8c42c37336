package dev.harbinger.notify;

import dev.harbinger.common.Languages;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/** An address that wants to be told, and how it fares. */
@Entity
public class Channel {
    private static final int LONGEST_ERROR = 500;

    @Id
    @GeneratedValue
    private Long id;

    @Column(columnDefinition = "TEXT")
    private String name;

    @Enumerated(EnumType.STRING)
    private ChannelKind kind;

    @Column(columnDefinition = "TEXT")
    private String url;

    private String secret;
    private double minLikelihood;

    @Column(columnDefinition = "TEXT")
    private String region;

    @Column(columnDefinition = "TEXT")
    private String category;

    private Instant gatheredUntil;
    private Instant spokeAt;
    private int failures;

    @Column(columnDefinition = "TEXT")
    private String lastError;

    private Instant createdAt;
    private String language = Locale.ENGLISH.getLanguage();

    @Version
    private int version;

    /** For Hibernate. */
    protected Channel() {}

    Channel(ChannelWish wish, String secret, Instant now) {
        name = wish.name();
        kind = wish.kind();
        url = wish.url();
        minLikelihood = wish.minLikelihood();
        region = wish.region();
        category = wish.category();
        this.secret = secret;
        createdAt = now;
        gatheredUntil = now;
    }

    /** Messages to people are written in this language from now on. */
    void speaks(Locale wanted) {
        language = wanted.getLanguage();
    }

    /** Programs are told in English. */
    Locale language() {
        return kind == ChannelKind.WEBHOOK ? Locale.ENGLISH : Languages.byCode(language);
    }

    /** What happened up to then is gathered. */
    void gathered(Instant until) {
        gatheredUntil = until;
    }

    /** A message with all that was gathered goes out. */
    void spoke(Instant now) {
        spokeAt = now;
    }

    void worked() {
        failures = 0;
        lastError = null;
    }

    void failed(String why) {
        failures++;
        lastError = why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public ChannelKind kind() {
        return kind;
    }

    public String url() {
        return url;
    }

    /** The address without what may be secret in it. */
    public String host() {
        var address = URI.create(url);
        return address.getHost() == null ? address.getSchemeSpecificPart() : address.getHost();
    }

    public String secret() {
        return secret;
    }

    public double minLikelihood() {
        return minLikelihood;
    }

    public String region() {
        return region;
    }

    public String category() {
        return category;
    }

    Instant gatheredUntil() {
        return gatheredUntil;
    }

    /** Null if it never did. */
    Instant spokeAt() {
        return spokeAt;
    }

    public int failures() {
        return failures;
    }

    /** Why the last try failed, null if it worked. */
    public String lastError() {
        return lastError;
    }

    Instant createdAt() {
        return createdAt;
    }
}
