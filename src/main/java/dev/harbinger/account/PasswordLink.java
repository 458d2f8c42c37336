package dev.harbinger.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A link by which one user chooses a password, once and for some days: an invitation, or the way back in. */
@Entity
class PasswordLink {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne
    private User user;

    private String tokenHash;
    private Instant createdAt;
    private Instant expiresAt;

    /** For Hibernate. */
    protected PasswordLink() {}

    PasswordLink(User user, Secret secret, Instant now, Instant until) {
        this.user = user;
        tokenHash = secret.hash();
        createdAt = now;
        expiresAt = until;
    }

    User user() {
        return user;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
