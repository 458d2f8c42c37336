package dev.harbinger.brief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;

/** A text by an analyst or a newsroom, kept as the plain text that the offsets of its questions count in. */
@Entity
public class Brief {
    @Id
    @GeneratedValue
    private Long id;

    @Column(columnDefinition = "TEXT")
    private String title;

    @Column(columnDefinition = "TEXT")
    private String url;

    private Instant publishedAt;

    @Column(columnDefinition = "TEXT")
    private String region;

    @Column(columnDefinition = "TEXT")
    private String category;

    @Column(columnDefinition = "TEXT")
    private String text;

    private String textHash;
    private Instant createdAt;

    @Column(columnDefinition = "TEXT")
    private String createdBy;

    private boolean sample;

    /** For Hibernate. */
    protected Brief() {}

    /** A brief as it was read, filed by somebody now. */
    public Brief(ReadBrief read, String createdBy, Instant now) {
        title = read.title();
        url = read.url();
        publishedAt = read.publishedAt();
        region = read.region();
        category = read.category();
        text = read.text();
        textHash = read.textHash();
        this.createdBy = createdBy;
        createdAt = now;
    }

    /** Marks this as the sample of the first start, which goes when the samples are removed. */
    public Brief asSample() {
        sample = true;
        return this;
    }

    /** Changes what people may correct afterwards; null leaves a field as it is. The text stays, for offsets count in it. */
    public void correct(BriefCorrection correction) {
        title = correction.title() == null ? title : correction.title();
        region = correction.region() == null ? region : correction.region();
        category = correction.category() == null ? category : correction.category();
        publishedAt = correction.publishedAt() == null ? publishedAt : correction.publishedAt();
    }

    public Long id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Where it was published; null if unknown. */
    public String url() {
        return url;
    }

    /** When it was published; null if the text did not say. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** The part of the world it is about; null if unknown. */
    public String region() {
        return region;
    }

    /** The subject it was filed under; null if unknown. */
    public String category() {
        return category;
    }

    public String text() {
        return text;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public boolean sample() {
        return sample;
    }

    /** The moment that its questions were asked at: when it was published, or else when it was filed. */
    public Instant askedAt() {
        return publishedAt == null ? createdAt : publishedAt;
    }
}
