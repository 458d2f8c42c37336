package dev.harbinger.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/**
 * A browser in which somebody signed in. The cookie holds a secret, the row its hash; without the row the cookie is
 * worth nothing. One that still wants a code of the second step proves nothing yet.
 */
@Entity
public class UserSession {
    private static final int LONGEST_AGENT = 400;
    private static final int LONGEST_ADDRESS = 100;

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne
    private User user;

    private String tokenHash;
    private Instant startedAt;
    private Instant seenAt;
    private boolean wantsCode;
    private String address;
    private String agent;

    /** For Hibernate. */
    protected UserSession() {}

    UserSession(User user, Secret secret, boolean wantsCode, Caller caller, Instant now) {
        this.user = user;
        tokenHash = secret.hash();
        startedAt = now;
        seenAt = now;
        this.wantsCode = wantsCode;
        address = cut(caller.address(), LONGEST_ADDRESS);
        agent = cut(caller.agent(), LONGEST_AGENT);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    void seen(Instant now) {
        seenAt = now;
    }

    public Long id() {
        return id;
    }

    public User user() {
        return user;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public String address() {
        return address;
    }

    public String agent() {
        return agent;
    }

    boolean wantsCode() {
        return wantsCode;
    }

    boolean isOf(Secret secret) {
        return tokenHash.equals(secret.hash());
    }
}
