package dev.harbinger.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    /** The secret of the examples in RFC 6238, "12345678901234567890", in base 32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void theExamplesOfTheRfc(long second, String code) {
        assertThat(Codes.code(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void aNeighbourIsTakenAndNoneTwice() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var step = now.getEpochSecond() / 30;

        assertThat(Codes.step(SECRET, "005 924", 0, now)).isEqualTo(OptionalLong.of(step));
        assertThat(Codes.step(SECRET, Codes.code(SECRET, step - 1), 0, now)).isEqualTo(OptionalLong.of(step - 1));
        assertThat(Codes.step(SECRET, Codes.code(SECRET, step - 2), 0, now)).isEmpty();
        assertThat(Codes.step(SECRET, "005924", step, now)).isEmpty();
        assertThat(Codes.step(SECRET, null, 0, now)).isEmpty();
    }

    @Test
    void aNewSecretMakesCodes() {
        var secret = Codes.newSecret();

        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(Codes.code(secret, 1)).matches("\\d{6}");
    }
}
