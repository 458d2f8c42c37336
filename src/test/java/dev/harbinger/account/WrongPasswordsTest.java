package dev.harbinger.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WrongPasswordsTest {
    private static final Attempt HERE = new Attempt("Anna", "x", new Caller("192.0.2.1", ""));
    private static final Attempt ELSEWHERE = new Attempt("anna", "x", new Caller("192.0.2.2", ""));

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final WrongPasswords wrong = new WrongPasswords(new InstantSource() {
        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void h55_aHundredWrongOnesTakeMinutes() {
        var start = now;

        for (int i = 0; i < 100; i++) {
            now = now.plus(wrong.placeInLine(HERE));
            wrong.wrong(HERE);
        }

        assertThat(Duration.between(start, now)).isGreaterThan(Duration.ofMinutes(3));
    }

    @Test
    void h55_nobodyIsLockedOut() {
        for (int i = 0; i < 100; i++) {
            now = now.plus(wrong.placeInLine(HERE));
            wrong.wrong(HERE);
        }

        assertThat(wrong.placeInLine(ELSEWHERE)).isZero();
        assertThat(wrong.placeInLine(HERE)).isLessThanOrEqualTo(Duration.ofSeconds(2));
        now = now.plus(Duration.ofSeconds(5));
        assertThat(wrong.placeInLine(HERE)).isZero();
    }

    @Test
    void h55_manyAtOnceStandInLineAndTheLineIsShort() {
        for (int i = 0; i < 20; i++) {
            wrong.wrong(HERE);
        }

        var places = Stream.generate(() -> wrong.placeInLine(HERE)).limit(100).toList();

        assertThat(places).isSorted();
        assertThat(places.stream().filter(wait -> wait.compareTo(WrongPasswords.LONGEST_LINE) <= 0))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aRightOneAndTimeForget() {
        for (int i = 0; i < 20; i++) {
            wrong.wrong(HERE);
        }
        wrong.right(HERE);

        assertThat(wrong.placeInLine(HERE)).isZero();

        for (int i = 0; i < 20; i++) {
            wrong.wrong(HERE);
        }
        now = now.plus(Duration.ofMinutes(16));
        assertThat(wrong.placeInLine(HERE)).isZero();
    }
}
