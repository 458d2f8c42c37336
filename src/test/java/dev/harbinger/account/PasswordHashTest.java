package dev.harbinger.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final String LONG = "Ü四ж".repeat(21) + "x";

    @Test
    void h57_argon2idAtTheCostOfOwasp() {
        assertThat(PasswordHash.of("plum anchor violin")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void h57_everyCharacterOf64Counts() {
        var hash = PasswordHash.of(LONG);

        assertThat(LONG).hasSize(64);
        assertThat(PasswordHash.matches(LONG, hash)).isTrue();
        assertThat(PasswordHash.matches(LONG.substring(0, 63) + "y", hash)).isFalse();
    }

    @Test
    void eachHashIsSaltedAfresh() {
        assertThat(PasswordHash.of("plum anchor violin")).isNotEqualTo(PasswordHash.of("plum anchor violin"));
    }

    @Test
    void theSameCharactersComposedOtherwiseAreTheSame() {
        assertThat(PasswordHash.matches("cafe\u0301 violin", PasswordHash.of("caf\u00e9 violin")))
                .isTrue();
    }

    @Test
    void anOldHashIsKnownAndOld() {
        var old = BcryptUtil.bcryptHash("plum anchor violin");

        assertThat(PasswordHash.matches("plum anchor violin", old)).isTrue();
        assertThat(PasswordHash.matches("plum anchor viola", old)).isFalse();
        assertThat(PasswordHash.isOld(old)).isTrue();
        assertThat(PasswordHash.isOld(PasswordHash.of("x"))).isFalse();
    }
}
