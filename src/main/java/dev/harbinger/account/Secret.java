package dev.harbinger.account;

import dev.harbinger.common.Hash;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Something that only its holder knows: 256 random bits behind a prefix that says what it is for. Only the hash is
 * kept; a fast one is enough, since nobody guesses so many bits.
 */
record Secret(String words) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secret random(String prefix) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return Hash.of(words);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "a secret";
    }
}
