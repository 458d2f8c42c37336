package dev.harbinger.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** That a hub calls when a feed has news: asked for, verified by the hub, renewed before it ends. */
@Entity
class HubSubscription {
    enum Status {
        WANTED,
        ASKED,
        ACTIVE
    }

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Map<String, String> MACS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    @Id
    private Long feedId;

    @Column(columnDefinition = "TEXT")
    private String hub;

    @Column(columnDefinition = "TEXT")
    private String topic;

    private String token;
    private String secret;

    @Enumerated(EnumType.STRING)
    private Status status = Status.WANTED;

    private Instant leaseUntil;
    private Instant nextTryAt;
    private int failures;

    /** For Hibernate. */
    protected HubSubscription() {}

    /** One that is to be asked for at once. */
    HubSubscription(Long feedId, HubLink link, String token, String secret, Instant now) {
        this.feedId = feedId;
        this.token = token;
        this.secret = secret;
        follow(link, now);
    }

    /** The feed names another hub, or another address of itself. */
    void follow(HubLink link, Instant now) {
        if (!link.hub().equals(hub) || !link.topic().equals(topic)) {
            hub = link.hub();
            topic = link.topic();
            status = Status.WANTED;
            failures = 0;
            nextTryAt = now;
        }
    }

    /** Somebody asks the hub now; it has some minutes to verify that. */
    void ask(Instant now) {
        status = status == Status.ACTIVE ? Status.ACTIVE : Status.ASKED;
        nextTryAt = now.plus(PATIENCE);
    }

    /** The hub did not take it: ever longer waits, the feed being polled all the while. */
    void failed(Instant now) {
        failures++;
        nextTryAt = now.plus(Duration.ofHours(1L << Math.min(failures, 6)));
    }

    /** Whether the hub may confirm a subscription to this topic. */
    boolean expects(String wanted) {
        return status != Status.WANTED && topic.equals(wanted);
    }

    /** The hub has verified it; it is renewed when three quarters of its time are over. */
    void verified(Duration lease, Instant now) {
        var time = lease.compareTo(SHORTEST) < 0 ? SHORTEST : lease.compareTo(LONGEST) > 0 ? LONGEST : lease;
        status = Status.ACTIVE;
        failures = 0;
        leaseUntil = now.plus(time);
        nextTryAt = now.plus(time.multipliedBy(3).dividedBy(4));
    }

    /**
     * Whether a body was signed with the secret.
     *
     * @param signature as in the header X-Hub-Signature: a method, an equals sign and hexadecimal digits
     */
    boolean isSigned(byte[] body, String signature) {
        var parts = signature == null ? new String[0] : signature.split("=", 2);
        var method = parts.length == 2 ? MACS.get(parts[0].toLowerCase(Locale.ROOT)) : null;
        if (method == null) {
            return false;
        }
        try {
            var mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            var given = parts[1].strip().toLowerCase(Locale.ROOT);
            return MessageDigest.isEqual(
                    HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.UTF_8),
                    given.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + method, e);
        }
    }

    Long feedId() {
        return feedId;
    }

    String hub() {
        return hub;
    }

    String topic() {
        return topic;
    }

    String token() {
        return token;
    }

    String secret() {
        return secret;
    }

    Status status() {
        return status;
    }

    Instant leaseUntil() {
        return leaseUntil;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }
}
