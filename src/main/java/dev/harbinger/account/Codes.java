package dev.harbinger.account;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of six digits that an authenticator app shows (RFC 6238: HMAC-SHA-1, steps of 30 seconds). A code of the step
 * before or after is taken as well, since clocks differ; none is taken twice.
 */
final class Codes {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int BITS = 5;
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    private Codes() {}

    /** A new secret, in base 32 as the apps want it. */
    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        var letters = new StringBuilder();
        for (int bit = 0; bit < SECRET_BYTES * Byte.SIZE; bit += BITS) {
            letters.append(ALPHABET.charAt(fiveBits(bytes, bit)));
        }
        return letters.toString();
    }

    /** The link that an app on the same device opens. */
    static String link(String secret, String name) {
        var account = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Harbinger:" + account + "?secret=" + secret + "&issuer=Harbinger";
    }

    /**
     * The time step of a code.
     *
     * @param after the last step of which a code was taken
     * @return empty if the code is none of this moment, or was taken before
     */
    static OptionalLong step(String secret, String code, long after, Instant now) {
        var digits = code == null ? "" : code.replaceAll("\\s", "");
        var current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > after && code(secret, step).equals(digits))
                .findFirst();
    }

    /** The code of a step. */
    static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            var digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = digest[digest.length - 1] & 0xf;
            var number = ByteBuffer.wrap(digest, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    private static int fiveBits(byte[] bytes, int from) {
        var at = from / Byte.SIZE;
        var window = (bytes[at] & 0xff) << Byte.SIZE | (at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0);
        return window >> (2 * Byte.SIZE - BITS - from % Byte.SIZE) & 0x1f;
    }

    private static byte[] bytes(String base32) {
        var bytes = new byte[base32.length() * BITS / Byte.SIZE];
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            var five = ALPHABET.indexOf(base32.charAt(bit / BITS));
            var isSet = (five >> (BITS - 1 - bit % BITS) & 1) == 1;
            bytes[bit / Byte.SIZE] |= (byte) (isSet ? 1 << (Byte.SIZE - 1 - bit % Byte.SIZE) : 0);
        }
        return bytes;
    }
}
