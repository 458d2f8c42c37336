package dev.harbinger.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Grouping BY_DAY = new Grouping(
            Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(24), null, null, ZoneOffset.UTC);

    private static Grouping quiet(String from, String until) {
        return new Grouping(
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(1),
                LocalTime.parse(from),
                LocalTime.parse(until),
                ZoneId.of("Europe/Paris"));
    }

    @Test
    void theFirstNewsWaitsForMore() {
        assertThat(BY_DAY.maySpeak(NOON, null, NOON.plusSeconds(59))).isFalse();
        assertThat(BY_DAY.maySpeak(NOON, null, NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void aBusyDayIsOneMessageAnInterval() {
        int messages = 0;
        Instant last = null;
        Instant oldest = null;
        for (var now = NOON; now.isBefore(NOON.plus(Duration.ofHours(1))); now = now.plusSeconds(10)) {
            oldest = oldest == null ? now : oldest;
            if (BY_DAY.maySpeak(oldest, last, now)) {
                messages++;
                last = now;
                oldest = null;
            }
        }

        assertThat(messages).isEqualTo(4);
    }

    @Test
    void quietHoursHoldInTheirZoneAlsoOverMidnight() {
        var night = quiet("22:00", "07:00");

        assertThat(night.maySpeak(NOON, null, Instant.parse("2026-11-25T20:59:00Z")))
                .isTrue();
        assertThat(night.maySpeak(NOON, null, Instant.parse("2026-11-25T21:00:00Z")))
                .isFalse();
        assertThat(night.maySpeak(NOON, null, Instant.parse("2026-11-26T05:59:00Z")))
                .isFalse();
        assertThat(night.maySpeak(NOON, null, Instant.parse("2026-11-26T06:00:00Z")))
                .isTrue();
        assertThat(quiet("12:30", "13:30").maySpeak(NOON, null, NOON)).isFalse();
        assertThat(night.mayRemind(NOON, Instant.parse("2026-11-26T03:00:00Z"))).isFalse();
    }

    @Test
    void whatWasToldIsRemindedOfOnce() {
        assertThat(BY_DAY.mayRemind(null, NOON)).isFalse();
        assertThat(BY_DAY.mayRemind(NOON, NOON.plus(Duration.ofHours(23)))).isFalse();
        assertThat(BY_DAY.mayRemind(NOON, NOON.plus(Duration.ofHours(24)))).isTrue();
    }
}
