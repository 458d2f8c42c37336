package dev.harbinger.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id (RFC 9106) at the cost that OWASP asks for, written as its reference program does:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Knows the bcrypt hashes of earlier versions. At most as many hashes
 * are computed at once as there are processors, so that many sign-ins neither fill the memory nor starve the rest.
 */
final class PasswordHash {
    private static final String PREFIX = "$argon2id$v=19$m=19456,t=2,p=1$";
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Semaphore AT_ONCE = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private PasswordHash() {}

    /** A new hash of a password, salted afresh. */
    static String of(String password) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return PREFIX + base64(salt) + "$" + base64(argon2(password, salt));
    }

    /** Whether a hash is one of this password. */
    static boolean matches(String password, String hash) {
        if (isOld(hash)) {
            return BcryptUtil.matches(password, hash);
        }
        var parts = hash.substring(PREFIX.length()).split("\\$");
        var salt = Base64.getDecoder().decode(parts[0]);
        return MessageDigest.isEqual(argon2(password, salt), Base64.getDecoder().decode(parts[1]));
    }

    /** Whether a hash is weaker than a new one would be. */
    static boolean isOld(String hash) {
        return !hash.startsWith(PREFIX);
    }

    private static byte[] argon2(String password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(KIBIBYTES)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        var hash = new byte[LENGTH];
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.generateBytes(bytes(password), hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }

    /** The same characters are the same password however a keyboard composed them. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
