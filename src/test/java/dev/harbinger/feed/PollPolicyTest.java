package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration MIN = Duration.ofMinutes(5);
    private static final Duration MAX = Duration.ofHours(24);
    private final PollPolicy policy = new PollPolicy(MIN, MAX, () -> 0);

    @Test
    void theIntervalFollowsTheFeed() {
        assertThat(policy.shorter(Duration.ofHours(3))).isEqualTo(Duration.ofHours(2));
        assertThat(policy.longer(Duration.ofHours(4))).isEqualTo(Duration.ofHours(5));
        assertThat(policy.shorter(MIN)).isEqualTo(MIN);
        assertThat(policy.longer(MAX)).isEqualTo(MAX);
    }

    @ParameterizedTest
    @CsvSource({"1, PT5M", "2, PT10M", "3, PT20M", "4, PT40M", "60, PT12H"})
    void failureDoublesTheInterval(int failures, Duration atLeast) {
        assertThat(Duration.between(NOW, policy.afterFailures(failures, NOW))).isEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"PT1S, PT5M", "PT2H, PT2H", "P2D, P2D", "P7D, P7D", "P9999D, P7D"})
    void h4_aRefusalIsObeyedForUpToAWeek(Duration asked, Duration waits) {
        assertThat(Duration.between(NOW, policy.afterRefusal(asked, NOW))).isEqualTo(waits);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, PT0S, PT1H", "PT1H, PT3H, PT3H", "PT1H, PT10M, PT1H", "PT1H, P365D, PT24H", "PT1M, PT1M, PT5M"})
    void h9_theLatestWinsWithinBounds(Duration interval, Duration asked, Duration waits) {
        assertThat(Duration.between(NOW, policy.next(interval, asked, Set.of(), NOW)))
                .isEqualTo(waits);
    }

    @Test
    void h9_skippedHoursAreWaitedFor() {
        assertThat(policy.next(Duration.ofHours(1), Duration.ZERO, Set.of(13, 14, 15), NOW))
                .isEqualTo("2026-11-25T16:00:00Z");
    }

    @Test
    void h11_feedsThatFailTogetherSpreadTheirRetries() {
        var random = new Random(1);
        var spread = new PollPolicy(MIN, MAX, random::nextDouble);

        var minutes = IntStream.range(0, 500)
                .mapToLong(feed ->
                        Duration.between(NOW, spread.afterFailures(4, NOW)).toMinutes())
                .boxed()
                .collect(java.util.stream.Collectors.groupingBy(
                        minute -> minute, java.util.stream.Collectors.counting()));

        assertThat(minutes).hasSizeGreaterThan(35);
        assertThat(minutes.values()).allSatisfy(feeds -> assertThat(feeds).isLessThan(35));
    }
}
