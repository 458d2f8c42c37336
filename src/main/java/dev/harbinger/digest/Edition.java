package dev.harbinger.digest;

import dev.harbinger.common.Hash;
import dev.harbinger.common.Languages;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;

/** The content of a digest, kept once however many subscribers get it; what is personal is added when it is sent. */
@Entity
public class Edition {
    @Id
    @GeneratedValue
    private Long id;

    private String contentHash;

    @Column(columnDefinition = "TEXT")
    private String subject;

    @Column(columnDefinition = "TEXT")
    private String html;

    @Column(columnDefinition = "TEXT")
    private String plain;

    @Column(columnDefinition = "BYTEA")
    private byte[] picture;

    private Instant madeAt;
    private String language;

    /** For Hibernate. */
    protected Edition() {}

    Edition(Written content, Instant now) {
        contentHash = hash(content);
        subject = content.subject();
        html = content.html();
        plain = content.plain();
        picture = content.picture().length == 0 ? null : content.picture();
        madeAt = now;
        language = content.language().getLanguage();
    }

    static String hash(Written content) {
        return Hash.of(content.subject() + "\n" + content.html() + "\n" + content.plain());
    }

    public Long id() {
        return id;
    }

    public Written content() {
        return new Written(
                subject, html, plain, picture == null ? Written.NO_PICTURE : picture, Languages.byCode(language));
    }

    public String subject() {
        return subject;
    }
}
