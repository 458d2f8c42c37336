package dev.harbinger.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who may sign in. Of the password only a salted bcrypt hash is kept. */
@Entity(name = "AppUser")
@Table(name = "app_user")
public class User {
    @Id
    @GeneratedValue
    private Long id;

    private String name;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant createdAt;

    /** For Hibernate. */
    protected User() {}

    User(String name, String password, Role role, Instant now) {
        this.name = name;
        this.role = role;
        createdAt = now;
        changePassword(password);
    }

    void changePassword(String password) {
        passwordHash = BcryptUtil.bcryptHash(password);
    }

    boolean hasPassword(String password) {
        return BcryptUtil.matches(password, passwordHash);
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
