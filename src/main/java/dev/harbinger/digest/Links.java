package dev.harbinger.digest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the links in mails and reads them: each says for what it is, for whom, until when, and is signed, so that nobody
 * makes one for another subscriber. They begin with {@code harbinger.base-url}, whatever host a request names.
 */
@ApplicationScoped
class Links {
    private static final Duration MANAGE = Duration.ofDays(90);
    private static final int MAC_BYTES = 16;

    /** What a link lets its holder do. */
    enum Use {
        CONFIRM,
        MANAGE,
        UNSUBSCRIBE,
        BOUNCE
    }

    private final MailingRepository mailing;
    private final InstantSource clock;
    private final String base;
    private volatile byte[] key;

    Links(
            MailingRepository mailing,
            InstantSource clock,
            @ConfigProperty(name = "harbinger.base-url", defaultValue = "http://localhost:8080") String base) {
        this.mailing = mailing;
        this.clock = clock;
        this.base = base.replaceAll("/+$", "");
    }

    /** A page of ours. */
    String to(String path) {
        return base + path;
    }

    /** Where the owner of the mailbox confirms; the nonce makes it good for once. */
    String confirm(Subscriber subscriber) {
        return to("/subscriptions/confirm/" + token(Use.CONFIRM, subscriber.id(), 0, subscriber.confirmNonce()));
    }

    String manage(long subscriber) {
        var until = clock.instant().plus(MANAGE).getEpochSecond();
        return to("/subscriptions/" + token(Use.MANAGE, subscriber, until, ""));
    }

    String unsubscribe(long subscriber) {
        return to("/unsubscribe/" + token(Use.UNSUBSCRIBE, subscriber, 0, ""));
    }

    /** What makes the return address of one mail its own. */
    String bounce(long letter) {
        return token(Use.BOUNCE, letter, 0, "");
    }

    /** For whom a token is, if it is for this use, ours, and not too old; a nonce is checked by {@link #isSigned}. */
    Optional<Long> read(Use use, String token) {
        return id(token).filter(id -> isSigned(use, id, token, ""));
    }

    /** Whether a token is ours, for this use and nonce, and not too old. */
    boolean isSigned(Use use, long id, String token, String nonce) {
        try {
            var until = Long.parseLong(token.split("-", 3)[1], Character.MAX_RADIX);
            var good = until == 0 || clock.instant().isBefore(Instant.ofEpochSecond(until));
            return good
                    && MessageDigest.isEqual(
                            token(use, id, until, nonce).getBytes(StandardCharsets.UTF_8),
                            token.getBytes(StandardCharsets.UTF_8));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return false;
        }
    }

    /** Whom a token names, signed or not. */
    Optional<Long> id(String token) {
        try {
            return Optional.of(Long.parseLong(token.split("-", 2)[0], Character.MAX_RADIX));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String token(Use use, long id, long until, String nonce) {
        var claim = Long.toString(id, Character.MAX_RADIX) + "-" + Long.toString(until, Character.MAX_RADIX);
        return claim + "-" + sign(use + " " + claim + " " + nonce);
    }

    private String sign(String claim) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            var signature = mac.doFinal(claim.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature, 0, MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private byte[] key() {
        if (key == null) {
            var kept = QuarkusTransaction.joiningExisting()
                    .call(() -> mailing.only().linkKey());
            key = kept.getBytes(StandardCharsets.UTF_8);
        }
        return key;
    }
}
