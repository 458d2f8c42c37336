package dev.harbinger.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** What a program shows instead of its user's password. Only the hash is kept; the scope bounds what it may do. */
@Entity
public class ApiToken {
    static final String PREFIX = "hbg_";
    private static final int SHOWN = 8;

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne
    private User user;

    private String label;

    @Enumerated(EnumType.STRING)
    private Role scope;

    private String tokenHash;
    private String hint;
    private Instant createdAt;
    private Instant usedAt;
    private Instant expiresAt;

    /** For Hibernate. */
    protected ApiToken() {}

    ApiToken(User user, String label, Role scope, Secret secret, Instant now) {
        this.user = user;
        this.label = label;
        this.scope = scope;
        tokenHash = secret.hash();
        hint = secret.words().substring(0, SHOWN) + "…";
        createdAt = now;
    }

    ApiToken until(Instant end) {
        expiresAt = end;
        return this;
    }

    void used(Instant now) {
        usedAt = now;
    }

    /** What the token may do: what its scope and its user's role both allow. */
    Role granted() {
        return scope.ordinal() < user.role().ordinal() ? scope : user.role();
    }

    public Long id() {
        return id;
    }

    public User user() {
        return user;
    }

    public String label() {
        return label;
    }

    public Role scope() {
        return scope;
    }

    /** Its first characters, by which the owner knows it again. */
    public String hint() {
        return hint;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant usedAt() {
        return usedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
