package dev.harbinger.notify;

import dev.harbinger.common.Hash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;

/** An address that whoever knows it may read, with the filters that it was made for and no others. */
@Entity
public class SecretAddress {
    @Id
    @GeneratedValue
    private Long id;

    private String secretHash;
    private String path;

    @Column(columnDefinition = "TEXT")
    private String query;

    @Column(columnDefinition = "TEXT")
    private String createdBy;

    private Instant createdAt;

    /** For Hibernate. */
    protected SecretAddress() {}

    SecretAddress(String secret, String path, String query, String who, Instant now) {
        secretHash = Hash.of(secret);
        this.path = path;
        this.query = query;
        createdBy = who;
        createdAt = now;
    }

    public Long id() {
        return id;
    }

    public String path() {
        return path;
    }

    /** Without the secret. */
    public String query() {
        return query;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
