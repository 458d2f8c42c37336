package dev.harbinger.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names and passwords that were right a short while ago, so that a program that sends them with each call does not cost
 * a slow hash each time. Only digests are kept, keyed with a secret that is made anew at each start and lives nowhere
 * else. What was believed before a new password, role or state of its user is not believed after it.
 */
@ApplicationScoped
class Believed {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEPT = 5_000;
    private static final int KEY_BYTES = 32;

    private record Proof(int epoch, Instant until) {}

    private final SessionConfig config;
    private final InstantSource clock;
    private final SecretKeySpec key = randomKey();
    private final Map<String, Proof> proofs = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
            return size() > KEPT;
        }
    };

    Believed(SessionConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Whether this password of the user was right a short while ago. */
    boolean holds(User user, String password) {
        var digest = digest(user, password);
        synchronized (proofs) {
            var proof = proofs.get(digest);
            return proof != null
                    && proof.epoch() == user.epoch()
                    && proof.until().isAfter(clock.instant());
        }
    }

    void remember(User user, String password) {
        var digest = digest(user, password);
        synchronized (proofs) {
            proofs.put(digest, new Proof(user.epoch(), clock.instant().plus(config.believed())));
        }
    }

    private String digest(User user, String password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var digest = mac.doFinal((user.id() + "\n" + password).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static SecretKeySpec randomKey() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
