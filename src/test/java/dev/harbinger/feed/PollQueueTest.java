package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.common.Fetched;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PollQueueTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Polled QUIET =
            polled(new PollResult.Unchanged(304, null, new Fetched.Validators(null, null, null)));
    private static final Polled NEWS = polled(new PollResult.Gone());

    private static Polled polled(PollResult result) {
        var rhythm = new Rhythm(Duration.ofHours(1), Duration.ZERO, Set.of());
        var claim = new Claim(1, 1, null, "https://feed.example/", "feed.example", false, null, null, null, rhythm);
        return new Polled(claim, result, 0, Duration.ZERO);
    }

    @Test
    void whatBroughtNothingWaitsForNews() throws InterruptedException {
        var queue = new PollQueue(Duration.ofMillis(1), LONG);
        queue.put(QUIET);
        queue.put(QUIET);
        queue.put(NEWS);

        assertThat(queue.next()).isEqualTo(List.of(QUIET, QUIET, NEWS));
    }

    @Test
    void whatBroughtNothingWaitsNotForEver() throws InterruptedException {
        var queue = new PollQueue(LONG, Duration.ofMillis(1));
        queue.put(QUIET);

        assertThat(queue.next()).containsExactly(QUIET);
        assertThat(queue.next()).isEmpty();
    }

    @Test
    void newsIsStoredBySmallerBatches() throws InterruptedException {
        var queue = new PollQueue(LONG, LONG);
        for (int i = 0; i < PollQueue.MOST_NEWS + 1; i++) {
            queue.put(NEWS);
        }

        assertThat(queue.next()).hasSize(PollQueue.MOST_NEWS);
        assertThat(queue.isEmpty()).isFalse();
    }

    @Test
    void atTheEndNothingWaits() throws InterruptedException {
        var queue = new PollQueue(LONG, LONG);
        queue.put(QUIET);
        queue.end();

        assertThat(queue.next()).containsExactly(QUIET);
        assertThat(queue.isEmpty()).isTrue();
    }
}
